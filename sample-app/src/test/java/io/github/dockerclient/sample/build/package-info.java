/**
 * Tests for builds.
 */
@NullMarked
package io.github.dockerclient.sample.build;

import org.jspecify.annotations.NullMarked;

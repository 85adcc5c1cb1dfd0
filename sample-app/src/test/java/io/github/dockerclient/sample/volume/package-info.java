/**
 * Tests for volumes.
 */
@NullMarked
package io.github.dockerclient.sample.volume;

import org.jspecify.annotations.NullMarked;

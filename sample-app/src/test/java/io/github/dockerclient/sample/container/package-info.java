/**
 * Tests of the package of this name.
 */
@NullMarked
package io.github.dockerclient.sample.container;

import org.jspecify.annotations.NullMarked;

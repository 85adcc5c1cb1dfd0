/**
 * Tests of the package of this name.
 */
@NullMarked
package io.github.dockerclient.sample.image;

import org.jspecify.annotations.NullMarked;

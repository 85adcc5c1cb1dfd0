/**
 * Tests of the package of this name.
 */
@NullMarked
package io.github.dockerclient.sample.engine;

import org.jspecify.annotations.NullMarked;

/**
 * Tests of the package of this name.
 */
@NullMarked
package io.github.dockerclient.sample.log;

import org.jspecify.annotations.NullMarked;

/**
 * Tests of the package of this name.
 */
@NullMarked
package io.github.dockerclient.sample.web;

import org.jspecify.annotations.NullMarked;

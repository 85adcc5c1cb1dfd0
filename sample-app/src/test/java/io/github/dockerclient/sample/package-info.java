/**
 * Tests of the console. The integration tests need an engine and a browser, the others
 * neither.
 */
@NullMarked
package io.github.dockerclient.sample;

import org.jspecify.annotations.NullMarked;

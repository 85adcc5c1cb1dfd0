/**
 * Tests of the console. {@link io.github.dockerclient.sample.ConsoleIntegrationTests}
 * needs an engine and a browser, the others neither.
 */
@NullMarked
package io.github.dockerclient.sample;

import org.jspecify.annotations.NullMarked;

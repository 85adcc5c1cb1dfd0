/**
 * Tests of the starter with the other libraries of applications, and as it is published.
 * Start with {@link io.github.dockerclient.starter.ClassPathIntegrationTests}.
 */
@NullMarked
package io.github.dockerclient.starter;

import org.jspecify.annotations.NullMarked;

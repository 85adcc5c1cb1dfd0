/**
 * Tests of the starter with what applications have besides. Start with
 * {@link io.github.dockerclient.starter.ClassPathIntegrationTests}.
 */
@NullMarked
package io.github.dockerclient.starter;

import org.jspecify.annotations.NullMarked;

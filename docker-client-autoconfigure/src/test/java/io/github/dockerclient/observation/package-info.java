/**
 * Tests of the observations that Micrometer receives. Start with
 * {@link io.github.dockerclient.observation.ObservationIntegrationTests}.
 */
@NullMarked
package io.github.dockerclient.observation;

import org.jspecify.annotations.NullMarked;

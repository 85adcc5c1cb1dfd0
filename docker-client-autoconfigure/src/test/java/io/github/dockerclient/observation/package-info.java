/**
 * Tests of what Micrometer is told. Start with
 * {@link io.github.dockerclient.observation.ObservationIntegrationTests}.
 */
@NullMarked
package io.github.dockerclient.observation;

import org.jspecify.annotations.NullMarked;

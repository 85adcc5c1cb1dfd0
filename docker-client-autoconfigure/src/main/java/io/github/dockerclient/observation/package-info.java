/**
 * Micrometer observations of the requests to an engine, for metrics and traces. Start
 * with {@link io.github.dockerclient.observation.DockerObservationConvention}.
 */
@NullMarked
package io.github.dockerclient.observation;

import org.jspecify.annotations.NullMarked;

package io.github.dockerclient.observation;

/**
 * The default {@link DockerObservationConvention}, which overrides nothing.
 */
final class DefaultDockerObservationConvention implements DockerObservationConvention {

}

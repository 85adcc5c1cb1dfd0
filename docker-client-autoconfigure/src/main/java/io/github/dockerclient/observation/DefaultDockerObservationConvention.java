package io.github.dockerclient.observation;

/**
 * Overrides nothing.
 */
final class DefaultDockerObservationConvention implements DockerObservationConvention {

}

package io.github.dockerclient.service;

/**
 * Services of a swarm. Every method waits for the engine's answer, and may throw a
 * {@link io.github.dockerclient.error.DockerException}.
 */
public interface ServiceOperations {

	/**
	 * Create these operations.
	 * @param reactive what does the work
	 * @return the operations
	 */
	static ServiceOperations using(ReactiveServiceOperations reactive) {
		return new BlockingServiceOperations(reactive);
	}

}

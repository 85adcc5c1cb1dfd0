package io.github.dockerclient.config;

/**
 * Configs of a swarm. Every method waits for the engine's answer, and may throw a
 * {@link io.github.dockerclient.error.DockerException}.
 */
public interface ConfigOperations {

	/**
	 * Create these operations.
	 * @param reactive what does the work
	 * @return the operations
	 */
	static ConfigOperations using(ReactiveConfigOperations reactive) {
		return new BlockingConfigOperations(reactive);
	}

}

package io.github.dockerclient.secret;

/**
 * Secrets of a swarm. Every method waits for the engine's answer, and may throw a
 * {@link io.github.dockerclient.error.DockerException}.
 */
public interface SecretOperations {

	/**
	 * Create these operations.
	 * @param reactive what does the work
	 * @return the operations
	 */
	static SecretOperations using(ReactiveSecretOperations reactive) {
		return new BlockingSecretOperations(reactive);
	}

}

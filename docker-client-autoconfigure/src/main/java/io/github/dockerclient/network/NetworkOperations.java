package io.github.dockerclient.network;

/**
 * Networks. Every method waits for the engine's answer, and may throw a
 * {@link io.github.dockerclient.error.DockerException}.
 */
public interface NetworkOperations {

	/**
	 * Create these operations.
	 * @param reactive what does the work
	 * @return the operations
	 */
	static NetworkOperations using(ReactiveNetworkOperations reactive) {
		return new BlockingNetworkOperations(reactive);
	}

}

package io.github.dockerclient.registry;

/**
 * Registries. Every method waits for the engine's answer, and may throw a
 * {@link io.github.dockerclient.error.DockerException}.
 */
public interface RegistryOperations {

	/**
	 * Create these operations.
	 * @param reactive what does the work
	 * @return the operations
	 */
	static RegistryOperations using(ReactiveRegistryOperations reactive) {
		return new BlockingRegistryOperations(reactive);
	}

}

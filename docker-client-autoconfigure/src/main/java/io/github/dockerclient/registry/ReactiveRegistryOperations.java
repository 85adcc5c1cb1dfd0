package io.github.dockerclient.registry;

import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Registries, reactively. Nothing happens before the result is subscribed to. Every
 * method may end with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveRegistryOperations {

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @param credentials finds the credentials for a registry
	 * @return the operations
	 */
	static ReactiveRegistryOperations using(ReactiveDockerHttp http, RegistryCredentialsProvider credentials) {
		return new DefaultReactiveRegistryOperations(http, credentials);
	}

}

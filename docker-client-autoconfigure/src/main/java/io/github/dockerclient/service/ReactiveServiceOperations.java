package io.github.dockerclient.service;

import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Services of a swarm, reactively. Nothing happens before the result is subscribed to.
 * Every method may end with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveServiceOperations {

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @param credentials finds the credentials for a registry
	 * @return the operations
	 */
	static ReactiveServiceOperations using(ReactiveDockerHttp http, RegistryCredentialsProvider credentials) {
		return new DefaultReactiveServiceOperations(http, credentials);
	}

}

package io.github.dockerclient.build;

import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Builds, reactively. Nothing happens before the result is subscribed to. Every method
 * may end with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveBuildOperations {

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @param credentials finds the credentials for a registry
	 * @return the operations
	 */
	static ReactiveBuildOperations using(ReactiveDockerHttp http, RegistryCredentialsProvider credentials) {
		return new DefaultReactiveBuildOperations(http, credentials);
	}

}

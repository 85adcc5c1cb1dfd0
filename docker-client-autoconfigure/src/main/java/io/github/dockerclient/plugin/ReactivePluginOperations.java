package io.github.dockerclient.plugin;

import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Plugins, reactively. Nothing happens before the result is subscribed to. Every method
 * may end with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactivePluginOperations {

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @param credentials finds the credentials for a registry
	 * @return the operations
	 */
	static ReactivePluginOperations using(ReactiveDockerHttp http, RegistryCredentialsProvider credentials) {
		return new DefaultReactivePluginOperations(http, credentials);
	}

}

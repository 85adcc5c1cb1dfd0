package io.github.dockerclient.network;

import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Networks, reactively. Nothing happens before the result is subscribed to. Every method
 * may end with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveNetworkOperations {

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @return the operations
	 */
	static ReactiveNetworkOperations using(ReactiveDockerHttp http) {
		return new DefaultReactiveNetworkOperations(http);
	}

}

package io.github.dockerclient.config;

import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Configs of a swarm, reactively. Nothing happens before the result is subscribed to.
 * Every method may end with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveConfigOperations {

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @return the operations
	 */
	static ReactiveConfigOperations using(ReactiveDockerHttp http) {
		return new DefaultReactiveConfigOperations(http);
	}

}

package io.github.dockerclient.secret;

import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Secrets of a swarm, reactively. Nothing happens before the result is subscribed to.
 * Every method may end with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveSecretOperations {

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @return the operations
	 */
	static ReactiveSecretOperations using(ReactiveDockerHttp http) {
		return new DefaultReactiveSecretOperations(http);
	}

}

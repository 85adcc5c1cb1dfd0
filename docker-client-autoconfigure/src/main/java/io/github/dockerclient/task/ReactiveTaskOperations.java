package io.github.dockerclient.task;

import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Tasks of a swarm, reactively. Nothing happens before the result is subscribed to. Every
 * method may end with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveTaskOperations {

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @return the operations
	 */
	static ReactiveTaskOperations using(ReactiveDockerHttp http) {
		return new DefaultReactiveTaskOperations(http);
	}

}

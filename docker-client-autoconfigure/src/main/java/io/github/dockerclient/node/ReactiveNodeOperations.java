package io.github.dockerclient.node;

import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Nodes of a swarm, reactively. Nothing happens before the result is subscribed to. Every
 * method may end with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveNodeOperations {

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @return the operations
	 */
	static ReactiveNodeOperations using(ReactiveDockerHttp http) {
		return new DefaultReactiveNodeOperations(http);
	}

}

package io.github.dockerclient.swarm;

import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * The swarm that an engine is a part of, reactively. Nothing happens before the result is
 * subscribed to. Every method may end with a
 * {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveSwarmOperations {

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @return the operations
	 */
	static ReactiveSwarmOperations using(ReactiveDockerHttp http) {
		return new DefaultReactiveSwarmOperations(http);
	}

}

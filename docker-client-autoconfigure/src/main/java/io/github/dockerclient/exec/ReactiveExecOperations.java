package io.github.dockerclient.exec;

import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Commands in running containers, reactively. Nothing happens before the result is
 * subscribed to. Every method may end with a
 * {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveExecOperations {

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @return the operations
	 */
	static ReactiveExecOperations using(ReactiveDockerHttp http) {
		return new DefaultReactiveExecOperations(http);
	}

}

package io.github.dockerclient.volume;

import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Volumes, reactively. Nothing happens before the result is subscribed to. Every method
 * may end with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveVolumeOperations {

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @return the operations
	 */
	static ReactiveVolumeOperations using(ReactiveDockerHttp http) {
		return new DefaultReactiveVolumeOperations(http);
	}

}

package io.github.dockerclient.volume;

import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Volumes over HTTP.
 */
final class DefaultReactiveVolumeOperations implements ReactiveVolumeOperations {

	private final ReactiveDockerHttp http;

	DefaultReactiveVolumeOperations(ReactiveDockerHttp http) {
		this.http = http;
	}

}

package io.github.dockerclient.task;

import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Tasks of a swarm over HTTP.
 */
final class DefaultReactiveTaskOperations implements ReactiveTaskOperations {

	private final ReactiveDockerHttp http;

	DefaultReactiveTaskOperations(ReactiveDockerHttp http) {
		this.http = http;
	}

}

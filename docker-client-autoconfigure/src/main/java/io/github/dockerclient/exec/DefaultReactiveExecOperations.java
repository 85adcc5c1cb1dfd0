package io.github.dockerclient.exec;

import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Commands in running containers over HTTP.
 */
final class DefaultReactiveExecOperations implements ReactiveExecOperations {

	private final ReactiveDockerHttp http;

	DefaultReactiveExecOperations(ReactiveDockerHttp http) {
		this.http = http;
	}

}

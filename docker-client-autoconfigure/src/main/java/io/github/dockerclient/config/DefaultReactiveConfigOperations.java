package io.github.dockerclient.config;

import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Configs of a swarm over HTTP.
 */
final class DefaultReactiveConfigOperations implements ReactiveConfigOperations {

	private final ReactiveDockerHttp http;

	DefaultReactiveConfigOperations(ReactiveDockerHttp http) {
		this.http = http;
	}

}

package io.github.dockerclient.secret;

import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Secrets of a swarm over HTTP.
 */
final class DefaultReactiveSecretOperations implements ReactiveSecretOperations {

	private final ReactiveDockerHttp http;

	DefaultReactiveSecretOperations(ReactiveDockerHttp http) {
		this.http = http;
	}

}

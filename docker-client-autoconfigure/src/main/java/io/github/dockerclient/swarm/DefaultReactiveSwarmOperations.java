package io.github.dockerclient.swarm;

import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * The swarm that an engine is a part of over HTTP.
 */
final class DefaultReactiveSwarmOperations implements ReactiveSwarmOperations {

	private final ReactiveDockerHttp http;

	DefaultReactiveSwarmOperations(ReactiveDockerHttp http) {
		this.http = http;
	}

}

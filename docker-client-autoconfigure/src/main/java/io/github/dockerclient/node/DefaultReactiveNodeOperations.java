package io.github.dockerclient.node;

import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Nodes of a swarm over HTTP.
 */
final class DefaultReactiveNodeOperations implements ReactiveNodeOperations {

	private final ReactiveDockerHttp http;

	DefaultReactiveNodeOperations(ReactiveDockerHttp http) {
		this.http = http;
	}

}

package io.github.dockerclient.network;

import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Networks over HTTP.
 */
final class DefaultReactiveNetworkOperations implements ReactiveNetworkOperations {

	private final ReactiveDockerHttp http;

	DefaultReactiveNetworkOperations(ReactiveDockerHttp http) {
		this.http = http;
	}

}

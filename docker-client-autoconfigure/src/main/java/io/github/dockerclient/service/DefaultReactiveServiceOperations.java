package io.github.dockerclient.service;

import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Services of a swarm over HTTP.
 */
final class DefaultReactiveServiceOperations implements ReactiveServiceOperations {

	private final ReactiveDockerHttp http;

	private final RegistryCredentialsProvider credentials;

	DefaultReactiveServiceOperations(ReactiveDockerHttp http, RegistryCredentialsProvider credentials) {
		this.http = http;
		this.credentials = credentials;
	}

}

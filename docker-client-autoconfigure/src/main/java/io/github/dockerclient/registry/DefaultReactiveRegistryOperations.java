package io.github.dockerclient.registry;

import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Registries over HTTP.
 */
final class DefaultReactiveRegistryOperations implements ReactiveRegistryOperations {

	private final ReactiveDockerHttp http;

	private final RegistryCredentialsProvider credentials;

	DefaultReactiveRegistryOperations(ReactiveDockerHttp http, RegistryCredentialsProvider credentials) {
		this.http = http;
		this.credentials = credentials;
	}

}

package io.github.dockerclient.build;

import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Builds over HTTP.
 */
final class DefaultReactiveBuildOperations implements ReactiveBuildOperations {

	private final ReactiveDockerHttp http;

	private final RegistryCredentialsProvider credentials;

	DefaultReactiveBuildOperations(ReactiveDockerHttp http, RegistryCredentialsProvider credentials) {
		this.http = http;
		this.credentials = credentials;
	}

}

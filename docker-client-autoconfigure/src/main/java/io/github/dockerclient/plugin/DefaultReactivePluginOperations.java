package io.github.dockerclient.plugin;

import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.transport.ReactiveDockerHttp;

/**
 * Plugins over HTTP.
 */
final class DefaultReactivePluginOperations implements ReactivePluginOperations {

	private final ReactiveDockerHttp http;

	private final RegistryCredentialsProvider credentials;

	DefaultReactivePluginOperations(ReactiveDockerHttp http, RegistryCredentialsProvider credentials) {
		this.http = http;
		this.credentials = credentials;
	}

}

package io.github.dockerclient;

import io.github.dockerclient.container.ReactiveContainerOperations;
import io.github.dockerclient.image.ReactiveImageOperations;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.system.ReactiveSystemOperations;
import io.github.dockerclient.transport.DockerHttp;

/**
 * The groups of operations of one engine, over one way to it.
 */
final class DefaultReactiveDockerOperations implements ReactiveDockerOperations {

	private final DockerHttp http;

	private final ReactiveContainerOperations containers;

	private final ReactiveImageOperations images;

	private final ReactiveSystemOperations system;

	DefaultReactiveDockerOperations(DockerHttp http, RegistryCredentialsProvider credentials) {
		this.http = http;
		this.images = ReactiveImageOperations.using(http, credentials);
		this.containers = ReactiveContainerOperations.using(http, this.images);
		this.system = ReactiveSystemOperations.using(http);
	}

	@Override
	public ReactiveContainerOperations containers() {
		return this.containers;
	}

	@Override
	public ReactiveImageOperations images() {
		return this.images;
	}

	@Override
	public ReactiveSystemOperations system() {
		return this.system;
	}

	@Override
	public void close() {
		Blocking.await(this.http.close());
	}

	@Override
	public String toString() {
		return "Docker engine at " + this.http.address();
	}

}

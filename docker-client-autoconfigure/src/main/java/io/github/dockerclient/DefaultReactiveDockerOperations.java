package io.github.dockerclient;

import io.github.dockerclient.build.ReactiveBuildOperations;
import io.github.dockerclient.container.ReactiveContainerOperations;
import io.github.dockerclient.exec.ReactiveExecOperations;
import io.github.dockerclient.image.ReactiveImageOperations;
import io.github.dockerclient.network.ReactiveNetworkOperations;
import io.github.dockerclient.plugin.ReactivePluginOperations;
import io.github.dockerclient.registry.ReactiveRegistryOperations;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.system.ReactiveSystemOperations;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.volume.ReactiveVolumeOperations;

/**
 * The groups of operations of one engine, over one way to it.
 */
final class DefaultReactiveDockerOperations implements ReactiveDockerOperations {

	private final ReactiveDockerHttp http;

	private final ReactiveContainerOperations containers;

	private final ReactiveExecOperations exec;

	private final ReactiveImageOperations images;

	private final ReactiveBuildOperations build;

	private final ReactiveNetworkOperations networks;

	private final ReactiveVolumeOperations volumes;

	private final ReactivePluginOperations plugins;

	private final ReactiveRegistryOperations registry;

	private final ReactiveSystemOperations system;

	DefaultReactiveDockerOperations(ReactiveDockerHttp http, RegistryCredentialsProvider credentials) {
		this.http = http;
		this.images = ReactiveImageOperations.using(http, credentials);
		this.containers = ReactiveContainerOperations.using(http, this.images);
		this.exec = ReactiveExecOperations.using(http);
		this.build = ReactiveBuildOperations.using(http, credentials);
		this.networks = ReactiveNetworkOperations.using(http);
		this.volumes = ReactiveVolumeOperations.using(http);
		this.plugins = ReactivePluginOperations.using(http, credentials);
		this.registry = ReactiveRegistryOperations.using(http, credentials);
		this.system = ReactiveSystemOperations.using(http);
	}

	@Override
	public ReactiveContainerOperations containers() {
		return this.containers;
	}

	@Override
	public ReactiveExecOperations exec() {
		return this.exec;
	}

	@Override
	public ReactiveImageOperations images() {
		return this.images;
	}

	@Override
	public ReactiveBuildOperations build() {
		return this.build;
	}

	@Override
	public ReactiveNetworkOperations networks() {
		return this.networks;
	}

	@Override
	public ReactiveVolumeOperations volumes() {
		return this.volumes;
	}

	@Override
	public ReactivePluginOperations plugins() {
		return this.plugins;
	}

	@Override
	public ReactiveRegistryOperations registry() {
		return this.registry;
	}

	@Override
	public ReactiveSystemOperations system() {
		return this.system;
	}

	@Override
	public ReactiveDockerHttp http() {
		return this.http;
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

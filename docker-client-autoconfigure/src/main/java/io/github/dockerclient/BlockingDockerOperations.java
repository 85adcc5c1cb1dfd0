package io.github.dockerclient;

import io.github.dockerclient.build.BuildOperations;
import io.github.dockerclient.container.ContainerOperations;
import io.github.dockerclient.exec.ExecOperations;
import io.github.dockerclient.image.ImageOperations;
import io.github.dockerclient.network.NetworkOperations;
import io.github.dockerclient.plugin.PluginOperations;
import io.github.dockerclient.registry.RegistryOperations;
import io.github.dockerclient.system.SystemOperations;
import io.github.dockerclient.transport.DockerHttp;
import io.github.dockerclient.volume.VolumeOperations;

/**
 * Waits for what the reactive twin does.
 */
final class BlockingDockerOperations implements DockerOperations {

	private final ContainerOperations containers;

	private final ExecOperations exec;

	private final ImageOperations images;

	private final BuildOperations build;

	private final NetworkOperations networks;

	private final VolumeOperations volumes;

	private final PluginOperations plugins;

	private final RegistryOperations registry;

	private final SystemOperations system;

	private final DockerHttp http;

	BlockingDockerOperations(ReactiveDockerOperations reactive) {
		this.containers = ContainerOperations.using(reactive.containers());
		this.exec = ExecOperations.using(reactive.exec());
		this.images = ImageOperations.using(reactive.images());
		this.build = BuildOperations.using(reactive.build());
		this.networks = NetworkOperations.using(reactive.networks());
		this.volumes = VolumeOperations.using(reactive.volumes());
		this.plugins = PluginOperations.using(reactive.plugins());
		this.registry = RegistryOperations.using(reactive.registry());
		this.system = SystemOperations.using(reactive.system());
		this.http = DockerHttp.using(reactive.http());
	}

	@Override
	public ContainerOperations containers() {
		return this.containers;
	}

	@Override
	public ExecOperations exec() {
		return this.exec;
	}

	@Override
	public ImageOperations images() {
		return this.images;
	}

	@Override
	public BuildOperations build() {
		return this.build;
	}

	@Override
	public NetworkOperations networks() {
		return this.networks;
	}

	@Override
	public VolumeOperations volumes() {
		return this.volumes;
	}

	@Override
	public PluginOperations plugins() {
		return this.plugins;
	}

	@Override
	public RegistryOperations registry() {
		return this.registry;
	}

	@Override
	public SystemOperations system() {
		return this.system;
	}

	@Override
	public DockerHttp http() {
		return this.http;
	}

}

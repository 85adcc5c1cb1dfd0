package io.github.dockerclient;

import io.github.dockerclient.build.BuildOperations;
import io.github.dockerclient.config.ConfigOperations;
import io.github.dockerclient.container.ContainerOperations;
import io.github.dockerclient.exec.ExecOperations;
import io.github.dockerclient.image.ImageOperations;
import io.github.dockerclient.network.NetworkOperations;
import io.github.dockerclient.node.NodeOperations;
import io.github.dockerclient.plugin.PluginOperations;
import io.github.dockerclient.registry.RegistryOperations;
import io.github.dockerclient.secret.SecretOperations;
import io.github.dockerclient.service.ServiceOperations;
import io.github.dockerclient.swarm.SwarmOperations;
import io.github.dockerclient.system.SystemOperations;
import io.github.dockerclient.task.TaskOperations;
import io.github.dockerclient.transport.DockerHttp;
import io.github.dockerclient.volume.VolumeOperations;

/**
 * {@link DockerOperations} that delegate to {@link ReactiveDockerOperations} and wait for
 * the results.
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

	private final SwarmOperations swarm;

	private final NodeOperations nodes;

	private final ServiceOperations services;

	private final TaskOperations tasks;

	private final SecretOperations secrets;

	private final ConfigOperations configs;

	private final SystemOperations system;

	private final DockerHttp http;

	private final ReactiveDockerOperations reactive;

	BlockingDockerOperations(ReactiveDockerOperations reactive) {
		this.reactive = reactive;
		this.containers = ContainerOperations.using(reactive.containers());
		this.exec = ExecOperations.using(reactive.exec());
		this.images = ImageOperations.using(reactive.images());
		this.build = BuildOperations.using(reactive.build());
		this.networks = NetworkOperations.using(reactive.networks());
		this.volumes = VolumeOperations.using(reactive.volumes());
		this.plugins = PluginOperations.using(reactive.plugins());
		this.registry = RegistryOperations.using(reactive.registry());
		this.swarm = SwarmOperations.using(reactive.swarm());
		this.nodes = NodeOperations.using(reactive.nodes());
		this.services = ServiceOperations.using(reactive.services());
		this.tasks = TaskOperations.using(reactive.tasks());
		this.secrets = SecretOperations.using(reactive.secrets());
		this.configs = ConfigOperations.using(reactive.configs());
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
	public SwarmOperations swarm() {
		return this.swarm;
	}

	@Override
	public NodeOperations nodes() {
		return this.nodes;
	}

	@Override
	public ServiceOperations services() {
		return this.services;
	}

	@Override
	public TaskOperations tasks() {
		return this.tasks;
	}

	@Override
	public SecretOperations secrets() {
		return this.secrets;
	}

	@Override
	public ConfigOperations configs() {
		return this.configs;
	}

	@Override
	public SystemOperations system() {
		return this.system;
	}

	@Override
	public DockerHttp http() {
		return this.http;
	}

	ReactiveDockerOperations reactive() {
		return this.reactive;
	}

	@Override
	public void close() {
		this.reactive.close();
	}

}

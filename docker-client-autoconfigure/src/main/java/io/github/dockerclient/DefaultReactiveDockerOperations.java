package io.github.dockerclient;

import java.time.Duration;

import io.github.dockerclient.build.BuildDefaults;
import io.github.dockerclient.build.ReactiveBuildOperations;
import io.github.dockerclient.config.ReactiveConfigOperations;
import io.github.dockerclient.container.ReactiveContainerOperations;
import io.github.dockerclient.exec.ReactiveExecOperations;
import io.github.dockerclient.image.ReactiveImageOperations;
import io.github.dockerclient.network.NetworkInspect;
import io.github.dockerclient.network.ReactiveNetworkOperations;
import io.github.dockerclient.node.ReactiveNodeOperations;
import io.github.dockerclient.plugin.ReactivePluginOperations;
import io.github.dockerclient.registry.ReactiveRegistryOperations;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.registry.RegistryLogins;
import io.github.dockerclient.secret.ReactiveSecretOperations;
import io.github.dockerclient.service.ReactiveServiceOperations;
import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.swarm.ReactiveSwarmOperations;
import io.github.dockerclient.system.ReactiveSystemOperations;
import io.github.dockerclient.system.SystemInfo;
import io.github.dockerclient.task.ReactiveTaskOperations;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.volume.ReactiveVolumeOperations;
import reactor.core.publisher.Mono;

/**
 * {@link ReactiveDockerOperations} whose groups share one {@link ReactiveDockerHttp}.
 */
final class DefaultReactiveDockerOperations implements ReactiveDockerOperations {

	private static final String BRIDGE = "bridge";

	/** Limits {@link #close()}, as an event loop that is blocked may never end. */
	private static final Duration MAX_CLOSING = Duration.ofSeconds(5);

	private final ReactiveDockerHttp http;

	private final ReactiveContainerOperations containers;

	private final ReactiveExecOperations exec;

	private final ReactiveImageOperations images;

	private final ReactiveBuildOperations build;

	private final ReactiveNetworkOperations networks;

	private final ReactiveVolumeOperations volumes;

	private final ReactivePluginOperations plugins;

	private final ReactiveRegistryOperations registry;

	private final ReactiveSwarmOperations swarm;

	private final ReactiveNodeOperations nodes;

	private final ReactiveServiceOperations services;

	private final ReactiveTaskOperations tasks;

	private final ReactiveSecretOperations secrets;

	private final ReactiveConfigOperations configs;

	private final ReactiveSystemOperations system;

	DefaultReactiveDockerOperations(ReactiveDockerHttp http, RegistryCredentialsProvider credentials,
			BuildDefaults buildDefaults, CallDefaults defaults) {
		RegistryLogins logins = RegistryLogins.using(new ClientCredentials(http, credentials));
		this.http = http;
		this.networks = ReactiveNetworkOperations.using(http, defaults);
		// An engine recreates this network when it starts, unless containers kept
		// running without it. The id of the network therefore identifies a run of the
		// engine.
		this.system = ReactiveSystemOperations.using(http,
				Mono.defer(() -> this.networks.inspect(BRIDGE)).mapNotNull(NetworkInspect::id));
		this.build = ReactiveBuildOperations.using(http, logins, buildDefaults,
				Mono.defer(this.system::info).map(SystemInfo::storesImagesInContainerd));
		this.images = ReactiveImageOperations.using(http, logins, defaults);
		this.containers = ReactiveContainerOperations.using(http, this.images, defaults);
		this.exec = ReactiveExecOperations.using(http, defaults);
		this.volumes = ReactiveVolumeOperations.using(http, defaults);
		this.plugins = ReactivePluginOperations.using(http, logins);
		this.registry = ReactiveRegistryOperations.using(http, logins);
		this.swarm = ReactiveSwarmOperations.using(http);
		this.nodes = ReactiveNodeOperations.using(http);
		this.services = ReactiveServiceOperations.using(http, logins, defaults);
		this.tasks = ReactiveTaskOperations.using(http);
		this.secrets = ReactiveSecretOperations.using(http, defaults);
		this.configs = ReactiveConfigOperations.using(http, defaults);
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
	public ReactiveSwarmOperations swarm() {
		return this.swarm;
	}

	@Override
	public ReactiveNodeOperations nodes() {
		return this.nodes;
	}

	@Override
	public ReactiveServiceOperations services() {
		return this.services;
	}

	@Override
	public ReactiveTaskOperations tasks() {
		return this.tasks;
	}

	@Override
	public ReactiveSecretOperations secrets() {
		return this.secrets;
	}

	@Override
	public ReactiveConfigOperations configs() {
		return this.configs;
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
		Blocking.linger(this.http.close(), MAX_CLOSING);
	}

	@Override
	public String toString() {
		return "Docker engine at " + this.http.address();
	}

}

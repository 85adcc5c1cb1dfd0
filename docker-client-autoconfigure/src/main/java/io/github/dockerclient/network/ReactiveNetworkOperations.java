package io.github.dockerclient.network;

import java.util.function.Consumer;

import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.type.Internal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Operations on networks, such as {@code docker network ls} and
 * {@code docker network create}. Nothing is sent before the result is subscribed to.
 * Every method can fail with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveNetworkOperations {

	/**
	 * As {@link #list(NetworkListOptions)}, with the default options.
	 * @return the networks
	 */
	default Flux<NetworkSummary> list() {
		return list(new NetworkListOptions());
	}

	/**
	 * As {@link #list(NetworkListOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the networks
	 */
	default Flux<NetworkSummary> list(Consumer<NetworkListOptions> options) {
		return list(new NetworkListOptions().apply(options));
	}

	/**
	 * List networks: {@code GET /networks}, since API 1.41.
	 * @param options the options
	 * @return the networks
	 */
	Flux<NetworkSummary> list(NetworkListOptions options);

	/**
	 * As {@link #inspect(String, NetworkInspectOptions)}, with the default options.
	 * @param id the name or id of the network
	 * @return its configuration, and the containers connected to it
	 */
	default Mono<NetworkInspect> inspect(String id) {
		return inspect(id, new NetworkInspectOptions());
	}

	/**
	 * As {@link #inspect(String, NetworkInspectOptions)}, with options that are set here.
	 * @param id the name or id of the network
	 * @param options sets the options
	 * @return its configuration, and the containers connected to it
	 */
	default Mono<NetworkInspect> inspect(String id, Consumer<NetworkInspectOptions> options) {
		return inspect(id, new NetworkInspectOptions().apply(options));
	}

	/**
	 * Return the details of a network: {@code GET /networks/{id}}, since API 1.41.
	 * @param id the name or id of the network
	 * @param options the options
	 * @return its configuration, and the containers connected to it
	 */
	Mono<NetworkInspect> inspect(String id, NetworkInspectOptions options);

	/**
	 * As {@link #create(String, NetworkCreateOptions)}, with the default options.
	 * @param name the name of the network
	 * @return its id, and the warning of the engine, if any
	 */
	default Mono<NetworkCreateResponse> create(String name) {
		return create(name, new NetworkCreateOptions());
	}

	/**
	 * As {@link #create(String, NetworkCreateOptions)}, with options that are set here.
	 * @param name the name of the network
	 * @param options sets the options
	 * @return its id, and the warning of the engine, if any
	 */
	default Mono<NetworkCreateResponse> create(String name, Consumer<NetworkCreateOptions> options) {
		return create(name, new NetworkCreateOptions().apply(options));
	}

	/**
	 * Create a network: {@code POST /networks/create}, since API 1.41. Fails with a
	 * {@link io.github.dockerclient.error.ConflictException} if there is a network of
	 * that name. Engines before API 1.44 would create a second network, so the client
	 * asks them for this check.
	 * @param name the name of the network
	 * @param options the options
	 * @return its id, and the warning of the engine, if any
	 */
	Mono<NetworkCreateResponse> create(String name, NetworkCreateOptions options);

	/**
	 * As {@link #connect(String, String, EndpointSettings)}, with the default options.
	 * @param id the name or id of the network
	 * @param container the name or id of the container
	 * @return completes when the container is connected
	 */
	default Mono<Void> connect(String id, String container) {
		return connect(id, container, (options) -> {
		});
	}

	/**
	 * As {@link #connect(String, String, EndpointSettings)}, with options that are set
	 * here.
	 * @param id the name or id of the network
	 * @param container the name or id of the container
	 * @param options sets the options
	 * @return completes when the container is connected
	 */
	default Mono<Void> connect(String id, String container, Consumer<EndpointSettingsBuilder> options) {
		return connect(id, container, EndpointSettings.of(options));
	}

	/**
	 * Connect a container to a network: {@code POST /networks/{id}/connect}, since API
	 * 1.41. The container may be running or not.
	 * @param id the name or id of the network
	 * @param container the name or id of the container
	 * @param options addresses, aliases and other settings of the container in the
	 * network; its own MAC address since API 1.54
	 * @return completes when the container is connected
	 */
	Mono<Void> connect(String id, String container, EndpointSettings options);

	/**
	 * As {@link #disconnect(String, String, NetworkDisconnectOptions)}, with the default
	 * options.
	 * @param id the name or id of the network
	 * @param container the name or id of the container
	 * @return completes when the container is disconnected
	 */
	default Mono<Void> disconnect(String id, String container) {
		return disconnect(id, container, new NetworkDisconnectOptions());
	}

	/**
	 * As {@link #disconnect(String, String, NetworkDisconnectOptions)}, with options that
	 * are set here.
	 * @param id the name or id of the network
	 * @param container the name or id of the container
	 * @param options sets the options
	 * @return completes when the container is disconnected
	 */
	default Mono<Void> disconnect(String id, String container, Consumer<NetworkDisconnectOptions> options) {
		return disconnect(id, container, new NetworkDisconnectOptions().apply(options));
	}

	/**
	 * Disconnect a container from a network: {@code POST /networks/{id}/disconnect},
	 * since API 1.41.
	 * @param id the name or id of the network
	 * @param container the name or id of the container
	 * @param options the options
	 * @return completes when the container is disconnected
	 */
	Mono<Void> disconnect(String id, String container, NetworkDisconnectOptions options);

	/**
	 * Remove a network: {@code DELETE /networks/{id}}, since API 1.41. Fails with a
	 * {@link io.github.dockerclient.error.ForbiddenException} if containers are connected
	 * to the network, or if the engine itself has created it.
	 * @param id the name or id of the network
	 * @return completes when the network is removed
	 */
	Mono<Void> remove(String id);

	/**
	 * As {@link #prune(NetworkPruneOptions)}, with the default options.
	 * @return the names of the removed networks
	 */
	default Mono<NetworkPruneResponse> prune() {
		return prune(new NetworkPruneOptions());
	}

	/**
	 * As {@link #prune(NetworkPruneOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the names of the removed networks
	 */
	default Mono<NetworkPruneResponse> prune(Consumer<NetworkPruneOptions> options) {
		return prune(new NetworkPruneOptions().apply(options));
	}

	/**
	 * Remove the networks that no container uses: {@code POST /networks/prune}, since API
	 * 1.41. The work timeout applies instead of the response timeout.
	 * @param options the options
	 * @return the names of the removed networks
	 */
	Mono<NetworkPruneResponse> prune(NetworkPruneOptions options);

	/**
	 * Create these operations.
	 * @param http sends the requests
	 * @param defaults the labels of each network that is created
	 * @return the operations
	 */
	@Internal
	static ReactiveNetworkOperations using(ReactiveDockerHttp http, CallDefaults defaults) {
		return new DefaultReactiveNetworkOperations(http, defaults);
	}

}

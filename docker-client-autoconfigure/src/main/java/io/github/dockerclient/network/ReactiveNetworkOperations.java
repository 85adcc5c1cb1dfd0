package io.github.dockerclient.network;

import java.util.function.Consumer;

import io.github.dockerclient.transport.ReactiveDockerHttp;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Networks, reactively. Nothing happens before the result is subscribed to. Every method
 * may end with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveNetworkOperations {

	/**
	 * List networks: {@code GET /networks}, since API 1.41.
	 * @return the networks
	 */
	default Flux<NetworkSummary> list() {
		return list((options) -> {
		});
	}

	/**
	 * List networks: {@code GET /networks}, since API 1.41.
	 * @param options which to list
	 * @return the networks
	 */
	default Flux<NetworkSummary> list(Consumer<NetworkListOptions.Builder> options) {
		return list(NetworkListOptions.of(options));
	}

	/**
	 * List networks: {@code GET /networks}, since API 1.41.
	 * @param options which to list
	 * @return the networks
	 */
	Flux<NetworkSummary> list(NetworkListOptions options);

	/**
	 * Tell all about a network: {@code GET /networks/{id}}, since API 1.41.
	 * @param id the network's name, or its id
	 * @return its configuration, and the containers connected to it
	 */
	default Mono<NetworkInspect> inspect(String id) {
		return inspect(id, (options) -> {
		});
	}

	/**
	 * Tell all about a network: {@code GET /networks/{id}}, since API 1.41.
	 * @param id the network's name, or its id
	 * @param options what to tell
	 * @return its configuration, and the containers connected to it
	 */
	default Mono<NetworkInspect> inspect(String id, Consumer<NetworkInspectOptions.Builder> options) {
		return inspect(id, NetworkInspectOptions.of(options));
	}

	/**
	 * Tell all about a network: {@code GET /networks/{id}}, since API 1.41.
	 * @param id the network's name, or its id
	 * @param options what to tell
	 * @return its configuration, and the containers connected to it
	 */
	Mono<NetworkInspect> inspect(String id, NetworkInspectOptions options);

	/**
	 * Create a network: {@code POST /networks/create}, since API 1.41. A name that
	 * another network has is refused as a
	 * {@link io.github.dockerclient.error.ConflictException}, by engines before API 1.44
	 * too, which would create a twin otherwise.
	 * @param name the network's name
	 * @return its id, and a warning if the engine has one
	 */
	default Mono<NetworkCreateResponse> create(String name) {
		return create(name, (options) -> {
		});
	}

	/**
	 * Create a network: {@code POST /networks/create}, since API 1.41. A name that
	 * another network has is refused as a
	 * {@link io.github.dockerclient.error.ConflictException}, by engines before API 1.44
	 * too, which would create a twin otherwise.
	 * @param name the network's name
	 * @param options what it shall be
	 * @return its id, and a warning if the engine has one
	 */
	default Mono<NetworkCreateResponse> create(String name, Consumer<NetworkCreateOptions.Builder> options) {
		return create(name, NetworkCreateOptions.of(options));
	}

	/**
	 * Create a network: {@code POST /networks/create}, since API 1.41. A name that
	 * another network has is refused as a
	 * {@link io.github.dockerclient.error.ConflictException}, by engines before API 1.44
	 * too, which would create a twin otherwise.
	 * @param name the network's name
	 * @param options what it shall be
	 * @return its id, and a warning if the engine has one
	 */
	Mono<NetworkCreateResponse> create(String name, NetworkCreateOptions options);

	/**
	 * Connect a container to a network, whether it runs or not: {@code POST
	 * /networks/{id}/connect}, since API 1.41.
	 * @param id the network's name, or its id
	 * @param container the container's name, or its id
	 * @return completes when it is connected
	 */
	default Mono<Void> connect(String id, String container) {
		return connect(id, container, (options) -> {
		});
	}

	/**
	 * Connect a container to a network, whether it runs or not: {@code POST
	 * /networks/{id}/connect}, since API 1.41.
	 * @param id the network's name, or its id
	 * @param container the container's name, or its id
	 * @param options addresses, aliases and more that the container shall have in the
	 * network; its own MAC address since API 1.54
	 * @return completes when it is connected
	 */
	default Mono<Void> connect(String id, String container, Consumer<EndpointSettingsBuilder> options) {
		return connect(id, container, EndpointSettings.of(options));
	}

	/**
	 * Connect a container to a network, whether it runs or not: {@code POST
	 * /networks/{id}/connect}, since API 1.41.
	 * @param id the network's name, or its id
	 * @param container the container's name, or its id
	 * @param options addresses, aliases and more that the container shall have in the
	 * network; its own MAC address since API 1.54
	 * @return completes when it is connected
	 */
	Mono<Void> connect(String id, String container, EndpointSettings options);

	/**
	 * Disconnect a container from a network: {@code POST /networks/{id}/disconnect},
	 * since API 1.41.
	 * @param id the network's name, or its id
	 * @param container the container's name, or its id
	 * @return completes when it is disconnected
	 */
	default Mono<Void> disconnect(String id, String container) {
		return disconnect(id, container, (options) -> {
		});
	}

	/**
	 * Disconnect a container from a network: {@code POST /networks/{id}/disconnect},
	 * since API 1.41.
	 * @param id the network's name, or its id
	 * @param container the container's name, or its id
	 * @param options whether by force
	 * @return completes when it is disconnected
	 */
	default Mono<Void> disconnect(String id, String container, Consumer<NetworkDisconnectOptions.Builder> options) {
		return disconnect(id, container, NetworkDisconnectOptions.of(options));
	}

	/**
	 * Disconnect a container from a network: {@code POST /networks/{id}/disconnect},
	 * since API 1.41.
	 * @param id the network's name, or its id
	 * @param container the container's name, or its id
	 * @param options whether by force
	 * @return completes when it is disconnected
	 */
	Mono<Void> disconnect(String id, String container, NetworkDisconnectOptions options);

	/**
	 * Remove a network: {@code DELETE /networks/{id}}, since API 1.41. One to which
	 * containers are connected, and those that the engine itself has created, are refused
	 * as a {@link io.github.dockerclient.error.ForbiddenException}.
	 * @param id the network's name, or its id
	 * @return completes when it is removed
	 */
	Mono<Void> remove(String id);

	/**
	 * Remove the networks that no container uses: {@code POST /networks/prune}, since API
	 * 1.41. However long it takes, no time limit ends it.
	 * @return the names of those that were removed
	 */
	default Mono<NetworkPruneResponse> prune() {
		return prune((options) -> {
		});
	}

	/**
	 * Remove the networks that no container uses: {@code POST /networks/prune}, since API
	 * 1.41. However long it takes, no time limit ends it.
	 * @param options which of them to remove
	 * @return the names of those that were removed
	 */
	default Mono<NetworkPruneResponse> prune(Consumer<NetworkPruneOptions.Builder> options) {
		return prune(NetworkPruneOptions.of(options));
	}

	/**
	 * Remove the networks that no container uses: {@code POST /networks/prune}, since API
	 * 1.41. However long it takes, no time limit ends it.
	 * @param options which of them to remove
	 * @return the names of those that were removed
	 */
	Mono<NetworkPruneResponse> prune(NetworkPruneOptions options);

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @return the operations
	 */
	static ReactiveNetworkOperations using(ReactiveDockerHttp http) {
		return new DefaultReactiveNetworkOperations(http);
	}

}

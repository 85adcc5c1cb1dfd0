package io.github.dockerclient.network;

import java.util.List;
import java.util.function.Consumer;

/**
 * Networks. Every method waits for the engine's answer and may throw a
 * {@link io.github.dockerclient.error.DockerException}. Safe on virtual threads; not for
 * threads of an event loop, where {@link ReactiveNetworkOperations} belongs.
 */
public interface NetworkOperations {

	/**
	 * List networks: {@code GET /networks}, since API 1.41.
	 * @return the networks
	 */
	default List<NetworkSummary> list() {
		return list((options) -> {
		});
	}

	/**
	 * List networks: {@code GET /networks}, since API 1.41.
	 * @param options which to list
	 * @return the networks
	 */
	default List<NetworkSummary> list(Consumer<NetworkListOptions.Builder> options) {
		return list(NetworkListOptions.of(options));
	}

	/**
	 * List networks: {@code GET /networks}, since API 1.41.
	 * @param options which to list
	 * @return the networks
	 */
	List<NetworkSummary> list(NetworkListOptions options);

	/**
	 * Tell all about a network: {@code GET /networks/{id}}, since API 1.41.
	 * @param id the network's name, or its id
	 * @return its configuration, and the containers connected to it
	 */
	default NetworkInspect inspect(String id) {
		return inspect(id, (options) -> {
		});
	}

	/**
	 * Tell all about a network: {@code GET /networks/{id}}, since API 1.41.
	 * @param id the network's name, or its id
	 * @param options what to tell
	 * @return its configuration, and the containers connected to it
	 */
	default NetworkInspect inspect(String id, Consumer<NetworkInspectOptions.Builder> options) {
		return inspect(id, NetworkInspectOptions.of(options));
	}

	/**
	 * Tell all about a network: {@code GET /networks/{id}}, since API 1.41.
	 * @param id the network's name, or its id
	 * @param options what to tell
	 * @return its configuration, and the containers connected to it
	 */
	NetworkInspect inspect(String id, NetworkInspectOptions options);

	/**
	 * Create a network: {@code POST /networks/create}, since API 1.41. A name that
	 * another network has is refused as a
	 * {@link io.github.dockerclient.error.ConflictException}, by engines before API 1.44
	 * too, which would create a twin otherwise.
	 * @param name the network's name
	 * @return its id, and a warning if the engine has one
	 */
	default NetworkCreateResponse create(String name) {
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
	default NetworkCreateResponse create(String name, Consumer<NetworkCreateOptions.Builder> options) {
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
	NetworkCreateResponse create(String name, NetworkCreateOptions options);

	/**
	 * Connect a container to a network, whether it runs or not: {@code POST
	 * /networks/{id}/connect}, since API 1.41.
	 * @param id the network's name, or its id
	 * @param container the container's name, or its id
	 */
	default void connect(String id, String container) {
		connect(id, container, (options) -> {
		});
	}

	/**
	 * Connect a container to a network, whether it runs or not: {@code POST
	 * /networks/{id}/connect}, since API 1.41.
	 * @param id the network's name, or its id
	 * @param container the container's name, or its id
	 * @param options addresses, aliases and more that the container shall have in the
	 * network; its own MAC address since API 1.54
	 */
	default void connect(String id, String container, Consumer<EndpointSettingsBuilder> options) {
		connect(id, container, EndpointSettings.of(options));
	}

	/**
	 * Connect a container to a network, whether it runs or not: {@code POST
	 * /networks/{id}/connect}, since API 1.41.
	 * @param id the network's name, or its id
	 * @param container the container's name, or its id
	 * @param options addresses, aliases and more that the container shall have in the
	 * network; its own MAC address since API 1.54
	 */
	void connect(String id, String container, EndpointSettings options);

	/**
	 * Disconnect a container from a network: {@code POST /networks/{id}/disconnect},
	 * since API 1.41.
	 * @param id the network's name, or its id
	 * @param container the container's name, or its id
	 */
	default void disconnect(String id, String container) {
		disconnect(id, container, (options) -> {
		});
	}

	/**
	 * Disconnect a container from a network: {@code POST /networks/{id}/disconnect},
	 * since API 1.41.
	 * @param id the network's name, or its id
	 * @param container the container's name, or its id
	 * @param options whether by force
	 */
	default void disconnect(String id, String container, Consumer<NetworkDisconnectOptions.Builder> options) {
		disconnect(id, container, NetworkDisconnectOptions.of(options));
	}

	/**
	 * Disconnect a container from a network: {@code POST /networks/{id}/disconnect},
	 * since API 1.41.
	 * @param id the network's name, or its id
	 * @param container the container's name, or its id
	 * @param options whether by force
	 */
	void disconnect(String id, String container, NetworkDisconnectOptions options);

	/**
	 * Remove a network: {@code DELETE /networks/{id}}, since API 1.41. One to which
	 * containers are connected, and those that the engine itself has created, are refused
	 * as a {@link io.github.dockerclient.error.ForbiddenException}.
	 * @param id the network's name, or its id
	 */
	void remove(String id);

	/**
	 * Remove the networks that no container uses: {@code POST /networks/prune}, since API
	 * 1.41. However long it takes, no time limit ends it.
	 * @return the names of those that were removed
	 */
	default NetworkPruneResponse prune() {
		return prune((options) -> {
		});
	}

	/**
	 * Remove the networks that no container uses: {@code POST /networks/prune}, since API
	 * 1.41. However long it takes, no time limit ends it.
	 * @param options which of them to remove
	 * @return the names of those that were removed
	 */
	default NetworkPruneResponse prune(Consumer<NetworkPruneOptions.Builder> options) {
		return prune(NetworkPruneOptions.of(options));
	}

	/**
	 * Remove the networks that no container uses: {@code POST /networks/prune}, since API
	 * 1.41. However long it takes, no time limit ends it.
	 * @param options which of them to remove
	 * @return the names of those that were removed
	 */
	NetworkPruneResponse prune(NetworkPruneOptions options);

	/**
	 * Create these operations.
	 * @param reactive what does the work
	 * @return the operations
	 */
	static NetworkOperations using(ReactiveNetworkOperations reactive) {
		return new BlockingNetworkOperations(reactive);
	}

}

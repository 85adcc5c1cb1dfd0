// Derived from ReactiveNetworkOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.network;

import java.util.List;
import java.util.function.Consumer;

/**
 * Operations on networks, such as {@code docker network ls} and
 * {@code docker network create}. Each call waits for the engine's answer. Every method
 * can fail with a {@link io.github.dockerclient.error.DockerException}. Safe on virtual
 * threads; on the threads of an event loop, use {@link ReactiveNetworkOperations}
 * instead.
 */
public interface NetworkOperations {

	/**
	 * As {@link #list(NetworkListOptions)}, with the default options.
	 * @return the networks
	 */
	default List<NetworkSummary> list() {
		return list(new NetworkListOptions());
	}

	/**
	 * As {@link #list(NetworkListOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the networks
	 */
	default List<NetworkSummary> list(Consumer<NetworkListOptions> options) {
		return list(new NetworkListOptions().apply(options));
	}

	/**
	 * List networks: {@code GET /networks}, since API 1.41.
	 * @param options the options
	 * @return the networks
	 */
	List<NetworkSummary> list(NetworkListOptions options);

	/**
	 * As {@link #inspect(String, NetworkInspectOptions)}, with the default options.
	 * @param id the name or id of the network
	 * @return its configuration, and the containers connected to it
	 */
	default NetworkInspect inspect(String id) {
		return inspect(id, new NetworkInspectOptions());
	}

	/**
	 * As {@link #inspect(String, NetworkInspectOptions)}, with options that are set here.
	 * @param id the name or id of the network
	 * @param options sets the options
	 * @return its configuration, and the containers connected to it
	 */
	default NetworkInspect inspect(String id, Consumer<NetworkInspectOptions> options) {
		return inspect(id, new NetworkInspectOptions().apply(options));
	}

	/**
	 * Return the details of a network: {@code GET /networks/{id}}, since API 1.41.
	 * @param id the name or id of the network
	 * @param options the options
	 * @return its configuration, and the containers connected to it
	 */
	NetworkInspect inspect(String id, NetworkInspectOptions options);

	/**
	 * As {@link #create(String, NetworkCreateOptions)}, with the default options.
	 * @param name the name of the network
	 * @return its id, and the warning of the engine, if any
	 */
	default NetworkCreateResponse create(String name) {
		return create(name, new NetworkCreateOptions());
	}

	/**
	 * As {@link #create(String, NetworkCreateOptions)}, with options that are set here.
	 * @param name the name of the network
	 * @param options sets the options
	 * @return its id, and the warning of the engine, if any
	 */
	default NetworkCreateResponse create(String name, Consumer<NetworkCreateOptions> options) {
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
	NetworkCreateResponse create(String name, NetworkCreateOptions options);

	/**
	 * As {@link #connect(String, String, EndpointSettings)}, with the default options.
	 * @param id the name or id of the network
	 * @param container the name or id of the container
	 */
	default void connect(String id, String container) {
		connect(id, container, (options) -> {
		});
	}

	/**
	 * As {@link #connect(String, String, EndpointSettings)}, with options that are set
	 * here.
	 * @param id the name or id of the network
	 * @param container the name or id of the container
	 * @param options sets the options
	 */
	default void connect(String id, String container, Consumer<EndpointSettingsBuilder> options) {
		connect(id, container, EndpointSettings.of(options));
	}

	/**
	 * Connect a container to a network: {@code POST /networks/{id}/connect}, since API
	 * 1.41. The container may be running or not. Returns when the container is connected.
	 * @param id the name or id of the network
	 * @param container the name or id of the container
	 * @param options addresses, aliases and other settings of the container in the
	 * network; its own MAC address since API 1.54
	 */
	void connect(String id, String container, EndpointSettings options);

	/**
	 * As {@link #disconnect(String, String, NetworkDisconnectOptions)}, with the default
	 * options.
	 * @param id the name or id of the network
	 * @param container the name or id of the container
	 */
	default void disconnect(String id, String container) {
		disconnect(id, container, new NetworkDisconnectOptions());
	}

	/**
	 * As {@link #disconnect(String, String, NetworkDisconnectOptions)}, with options that
	 * are set here.
	 * @param id the name or id of the network
	 * @param container the name or id of the container
	 * @param options sets the options
	 */
	default void disconnect(String id, String container, Consumer<NetworkDisconnectOptions> options) {
		disconnect(id, container, new NetworkDisconnectOptions().apply(options));
	}

	/**
	 * Disconnect a container from a network: {@code POST /networks/{id}/disconnect},
	 * since API 1.41. Returns when the container is disconnected.
	 * @param id the name or id of the network
	 * @param container the name or id of the container
	 * @param options the options
	 */
	void disconnect(String id, String container, NetworkDisconnectOptions options);

	/**
	 * Remove a network: {@code DELETE /networks/{id}}, since API 1.41. Fails with a
	 * {@link io.github.dockerclient.error.ForbiddenException} if containers are connected
	 * to the network, or if the engine itself has created it. Returns when the network is
	 * removed.
	 * @param id the name or id of the network
	 */
	void remove(String id);

	/**
	 * As {@link #prune(NetworkPruneOptions)}, with the default options.
	 * @return the names of the removed networks
	 */
	default NetworkPruneResponse prune() {
		return prune(new NetworkPruneOptions());
	}

	/**
	 * As {@link #prune(NetworkPruneOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the names of the removed networks
	 */
	default NetworkPruneResponse prune(Consumer<NetworkPruneOptions> options) {
		return prune(new NetworkPruneOptions().apply(options));
	}

	/**
	 * Remove the networks that no container uses: {@code POST /networks/prune}, since API
	 * 1.41. The work timeout applies instead of the response timeout.
	 * @param options the options
	 * @return the names of the removed networks
	 */
	NetworkPruneResponse prune(NetworkPruneOptions options);

	/**
	 * Create the blocking form of reactive operations.
	 * @param reactive the operations to wait for
	 * @return the blocking operations
	 */
	static NetworkOperations using(ReactiveNetworkOperations reactive) {
		return new BlockingNetworkOperations(reactive);
	}

}

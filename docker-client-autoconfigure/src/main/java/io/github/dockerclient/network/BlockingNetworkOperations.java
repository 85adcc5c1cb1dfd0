// Derived from ReactiveNetworkOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.network;

import java.util.List;

import io.github.dockerclient.stream.Blocking;

/**
 * Waits for the results of {@link ReactiveNetworkOperations}.
 */
final class BlockingNetworkOperations implements NetworkOperations {

	private final ReactiveNetworkOperations reactive;

	BlockingNetworkOperations(ReactiveNetworkOperations reactive) {
		this.reactive = reactive;
	}

	@Override
	public List<NetworkSummary> list(NetworkListOptions options) {
		return Blocking.get(this.reactive.list(options).collectList());
	}

	@Override
	public NetworkInspect inspect(String id, NetworkInspectOptions options) {
		return Blocking.get(this.reactive.inspect(id, options));
	}

	@Override
	public NetworkCreateResponse create(String name, NetworkCreateOptions options) {
		return Blocking.get(this.reactive.create(name, options));
	}

	@Override
	public void connect(String id, String container, EndpointSettings options) {
		Blocking.await(this.reactive.connect(id, container, options));
	}

	@Override
	public void disconnect(String id, String container, NetworkDisconnectOptions options) {
		Blocking.await(this.reactive.disconnect(id, container, options));
	}

	@Override
	public void remove(String id) {
		Blocking.await(this.reactive.remove(id));
	}

	@Override
	public NetworkPruneResponse prune(NetworkPruneOptions options) {
		return Blocking.get(this.reactive.prune(options));
	}

}

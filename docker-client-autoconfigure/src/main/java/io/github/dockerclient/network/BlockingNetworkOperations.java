package io.github.dockerclient.network;

/**
 * Waits for what the reactive twin does.
 */
final class BlockingNetworkOperations implements NetworkOperations {

	private final ReactiveNetworkOperations reactive;

	BlockingNetworkOperations(ReactiveNetworkOperations reactive) {
		this.reactive = reactive;
	}

}

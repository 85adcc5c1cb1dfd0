package io.github.dockerclient.node;

/**
 * Waits for what the reactive twin does.
 */
final class BlockingNodeOperations implements NodeOperations {

	private final ReactiveNodeOperations reactive;

	BlockingNodeOperations(ReactiveNodeOperations reactive) {
		this.reactive = reactive;
	}

}

package io.github.dockerclient.swarm;

/**
 * Waits for what the reactive twin does.
 */
final class BlockingSwarmOperations implements SwarmOperations {

	private final ReactiveSwarmOperations reactive;

	BlockingSwarmOperations(ReactiveSwarmOperations reactive) {
		this.reactive = reactive;
	}

}

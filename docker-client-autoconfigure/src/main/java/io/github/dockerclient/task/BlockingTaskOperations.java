package io.github.dockerclient.task;

/**
 * Waits for what the reactive twin does.
 */
final class BlockingTaskOperations implements TaskOperations {

	private final ReactiveTaskOperations reactive;

	BlockingTaskOperations(ReactiveTaskOperations reactive) {
		this.reactive = reactive;
	}

}

package io.github.dockerclient.exec;

/**
 * Waits for what the reactive twin does.
 */
final class BlockingExecOperations implements ExecOperations {

	private final ReactiveExecOperations reactive;

	BlockingExecOperations(ReactiveExecOperations reactive) {
		this.reactive = reactive;
	}

}

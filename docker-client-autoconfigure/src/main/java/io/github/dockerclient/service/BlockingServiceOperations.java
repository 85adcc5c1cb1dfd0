package io.github.dockerclient.service;

/**
 * Waits for what the reactive twin does.
 */
final class BlockingServiceOperations implements ServiceOperations {

	private final ReactiveServiceOperations reactive;

	BlockingServiceOperations(ReactiveServiceOperations reactive) {
		this.reactive = reactive;
	}

}

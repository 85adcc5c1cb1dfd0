package io.github.dockerclient.config;

/**
 * Waits for what the reactive twin does.
 */
final class BlockingConfigOperations implements ConfigOperations {

	private final ReactiveConfigOperations reactive;

	BlockingConfigOperations(ReactiveConfigOperations reactive) {
		this.reactive = reactive;
	}

}

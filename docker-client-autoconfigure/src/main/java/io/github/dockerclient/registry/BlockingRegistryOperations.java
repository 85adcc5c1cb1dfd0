package io.github.dockerclient.registry;

/**
 * Waits for what the reactive twin does.
 */
final class BlockingRegistryOperations implements RegistryOperations {

	private final ReactiveRegistryOperations reactive;

	BlockingRegistryOperations(ReactiveRegistryOperations reactive) {
		this.reactive = reactive;
	}

}

package io.github.dockerclient.secret;

/**
 * Waits for what the reactive twin does.
 */
final class BlockingSecretOperations implements SecretOperations {

	private final ReactiveSecretOperations reactive;

	BlockingSecretOperations(ReactiveSecretOperations reactive) {
		this.reactive = reactive;
	}

}

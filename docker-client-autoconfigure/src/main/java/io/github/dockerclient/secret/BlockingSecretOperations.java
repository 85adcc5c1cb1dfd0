// Derived from ReactiveSecretOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.secret;

import java.util.List;
import java.util.function.UnaryOperator;

import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.type.IDResponse;
import io.github.dockerclient.type.ObjectVersion;

/**
 * Waits for the results of {@link ReactiveSecretOperations}.
 */
final class BlockingSecretOperations implements SecretOperations {

	private final ReactiveSecretOperations reactive;

	BlockingSecretOperations(ReactiveSecretOperations reactive) {
		this.reactive = reactive;
	}

	@Override
	public List<Secret> list(SecretListOptions options) {
		return Blocking.get(this.reactive.list(options).collectList());
	}

	@Override
	public IDResponse create(SecretSpec spec) {
		return Blocking.get(this.reactive.create(spec));
	}

	@Override
	public Secret inspect(String id) {
		return Blocking.get(this.reactive.inspect(id));
	}

	@Override
	public void update(String id, ObjectVersion version, SecretSpec spec) {
		Blocking.await(this.reactive.update(id, version, spec));
	}

	@Override
	public void update(String id, UnaryOperator<SecretSpec> change) {
		Blocking.await(this.reactive.update(id, change));
	}

	@Override
	public void remove(String id) {
		Blocking.await(this.reactive.remove(id));
	}

}

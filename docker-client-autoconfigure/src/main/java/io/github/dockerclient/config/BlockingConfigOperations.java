// Derived from ReactiveConfigOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.config;

import java.util.List;
import java.util.function.UnaryOperator;

import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.type.IDResponse;
import io.github.dockerclient.type.ObjectVersion;

/**
 * Waits for the results of {@link ReactiveConfigOperations}.
 */
final class BlockingConfigOperations implements ConfigOperations {

	private final ReactiveConfigOperations reactive;

	BlockingConfigOperations(ReactiveConfigOperations reactive) {
		this.reactive = reactive;
	}

	@Override
	public List<Config> list(ConfigListOptions options) {
		return Blocking.get(this.reactive.list(options).collectList());
	}

	@Override
	public IDResponse create(ConfigSpec spec) {
		return Blocking.get(this.reactive.create(spec));
	}

	@Override
	public Config inspect(String id) {
		return Blocking.get(this.reactive.inspect(id));
	}

	@Override
	public void update(String id, ObjectVersion version, ConfigSpec spec) {
		Blocking.await(this.reactive.update(id, version, spec));
	}

	@Override
	public void update(String id, UnaryOperator<ConfigSpec> change) {
		Blocking.await(this.reactive.update(id, change));
	}

	@Override
	public void remove(String id) {
		Blocking.await(this.reactive.remove(id));
	}

}

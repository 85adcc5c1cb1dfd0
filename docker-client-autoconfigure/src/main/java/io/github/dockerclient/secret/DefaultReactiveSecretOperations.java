package io.github.dockerclient.secret;

import java.util.function.UnaryOperator;

import io.github.dockerclient.transport.OptimisticUpdate;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.IDResponse;
import io.github.dockerclient.type.ObjectVersion;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * Secrets of a swarm over HTTP.
 */
final class DefaultReactiveSecretOperations implements ReactiveSecretOperations {

	private final ReactiveDockerHttp http;

	DefaultReactiveSecretOperations(ReactiveDockerHttp http) {
		this.http = http;
	}

	@Override
	public Flux<Secret> list(SecretListOptions options) {
		Assert.notNull(options, "'options' must not be null");
		return this.http.get("/secrets")
			.query("filters", options.filters())
			.list(Secret.class)
			.flatMapIterable((secrets) -> secrets);
	}

	@Override
	public Mono<IDResponse> create(SecretSpec spec) {
		Assert.notNull(spec, "'spec' must not be null");
		Assert.hasText(spec.name(), "'name' of a secret must not be empty");
		return this.http.post("/secrets/create").json(spec).value(IDResponse.class);
	}

	@Override
	public Mono<Secret> inspect(String id) {
		return this.http.get("/secrets/{id}", id).value(Secret.class);
	}

	@Override
	public Mono<Void> update(String id, ObjectVersion version, SecretSpec spec) {
		Assert.notNull(version, "'version' must not be null");
		Assert.notNull(spec, "'spec' must not be null");
		return this.http.post("/secrets/{id}/update", id).query("version", version.number()).json(spec).nothing();
	}

	@Override
	public Mono<Void> update(String id, UnaryOperator<SecretSpec> change) {
		Assert.notNull(change, "'change' must not be null");
		return OptimisticUpdate.of(inspect(id),
				(secret) -> update(secret.id(), secret.version(), change.apply(secret.spec())));
	}

	@Override
	public Mono<Void> remove(String id) {
		return this.http.delete("/secrets/{id}", id).nothing();
	}

}

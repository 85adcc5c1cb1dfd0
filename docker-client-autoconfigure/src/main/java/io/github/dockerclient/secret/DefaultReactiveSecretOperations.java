package io.github.dockerclient.secret;

import java.util.function.UnaryOperator;

import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.transport.OptimisticUpdate;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.type.IDResponse;
import io.github.dockerclient.type.ObjectVersion;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * The operations on secrets of a swarm over HTTP.
 */
final class DefaultReactiveSecretOperations implements ReactiveSecretOperations {

	private final ReactiveDockerHttp http;

	private final CallDefaults defaults;

	DefaultReactiveSecretOperations(ReactiveDockerHttp http, CallDefaults defaults) {
		this.http = http;
		this.defaults = defaults;
	}

	@Override
	public Flux<Secret> list(SecretListOptions options) {
		return TimeLimit
			.of(this.http.get("/secrets").with(options).list(Secret.class), options.timeout(), "List of secrets")
			.flatMapIterable((secrets) -> secrets);
	}

	@Override
	public Mono<IDResponse> create(SecretSpec spec) {
		Assert.notNull(spec, "'spec' must not be null");
		Assert.hasText(spec.name(), "'name' of a secret must not be empty");
		return this.http.post("/secrets/create")
			.json(SecretSpecBuilder.builder(spec).labels(this.defaults.labels(spec.labels())).build())
			.value(IDResponse.class);
	}

	@Override
	public Mono<Secret> inspect(String id) {
		return current(id).value(Secret.class);
	}

	private ReactiveDockerRequest current(String id) {
		return this.http.get("/secrets/{id}", id);
	}

	@Override
	public Mono<Void> update(String id, ObjectVersion version, SecretSpec spec) {
		Assert.notNull(version, "'version' must not be null");
		Assert.notNull(spec, "'spec' must not be null");
		return send(id, version, spec);
	}

	private Mono<Void> send(String id, ObjectVersion version, Object spec) {
		return this.http.post("/secrets/{id}/update", id).query("version", version.number()).json(spec).nothing();
	}

	@Override
	public Mono<Void> update(String id, UnaryOperator<SecretSpec> change) {
		Assert.notNull(change, "'change' must not be null");
		return OptimisticUpdate.of(current(id), Secret.class, (current) -> {
			Secret secret = current.value();
			return send(secret.id(), secret.version(), current.changed(secret.spec(), change.apply(secret.spec())));
		});
	}

	@Override
	public Mono<Void> remove(String id) {
		return this.http.delete("/secrets/{id}", id).nothing();
	}

}

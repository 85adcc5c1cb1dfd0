package io.github.dockerclient.config;

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
 * The operations on configs of a swarm over HTTP.
 */
final class DefaultReactiveConfigOperations implements ReactiveConfigOperations {

	private final ReactiveDockerHttp http;

	private final CallDefaults defaults;

	DefaultReactiveConfigOperations(ReactiveDockerHttp http, CallDefaults defaults) {
		this.http = http;
		this.defaults = defaults;
	}

	@Override
	public Flux<Config> list(ConfigListOptions options) {
		return TimeLimit
			.of(this.http.get("/configs").with(options).list(Config.class), options.timeout(), "List of configs")
			.flatMapIterable((configs) -> configs);
	}

	@Override
	public Mono<IDResponse> create(ConfigSpec spec) {
		Assert.notNull(spec, "'spec' must not be null");
		Assert.hasText(spec.name(), "'name' of a config must not be empty");
		return this.http.post("/configs/create")
			.json(ConfigSpecBuilder.builder(spec).labels(this.defaults.labels(spec.labels())).build())
			.value(IDResponse.class);
	}

	@Override
	public Mono<Config> inspect(String id) {
		return current(id).value(Config.class);
	}

	private ReactiveDockerRequest current(String id) {
		return this.http.get("/configs/{id}", id);
	}

	@Override
	public Mono<Void> update(String id, ObjectVersion version, ConfigSpec spec) {
		Assert.notNull(version, "'version' must not be null");
		Assert.notNull(spec, "'spec' must not be null");
		return send(id, version, spec);
	}

	private Mono<Void> send(String id, ObjectVersion version, Object spec) {
		return this.http.post("/configs/{id}/update", id).query("version", version.number()).json(spec).nothing();
	}

	@Override
	public Mono<Void> update(String id, UnaryOperator<ConfigSpec> change) {
		Assert.notNull(change, "'change' must not be null");
		return OptimisticUpdate.of(current(id), Config.class, (current) -> {
			Config config = current.value();
			return send(config.id(), config.version(), current.changed(config.spec(), change.apply(config.spec())));
		});
	}

	@Override
	public Mono<Void> remove(String id) {
		return this.http.delete("/configs/{id}", id).nothing();
	}

}

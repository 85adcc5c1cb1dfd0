package io.github.dockerclient.swarm;

import java.util.function.UnaryOperator;

import io.github.dockerclient.transport.OptimisticUpdate;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.type.ObjectVersion;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * The operations on the swarm of an engine over HTTP.
 */
final class DefaultReactiveSwarmOperations implements ReactiveSwarmOperations {

	private final ReactiveDockerHttp http;

	DefaultReactiveSwarmOperations(ReactiveDockerHttp http) {
		this.http = http;
	}

	@Override
	public Mono<String> init(SwarmInitOptions options) {
		return this.http.post("/swarm/init").with(options).json(options.request()).value(String.class);
	}

	@Override
	public Mono<Void> join(SwarmJoinOptions options) {
		return this.http.post("/swarm/join").with(options).json(options.request()).nothing();
	}

	@Override
	public Mono<Void> leave(SwarmLeaveOptions options) {
		return this.http.post("/swarm/leave").with(options).nothing();
	}

	@Override
	public Mono<Swarm> inspect() {
		return current().value(Swarm.class);
	}

	private ReactiveDockerRequest current() {
		return this.http.get("/swarm");
	}

	@Override
	public Mono<Void> update(ObjectVersion version, SwarmSpec spec, SwarmUpdateOptions options) {
		Assert.notNull(version, "'version' must not be null");
		Assert.notNull(spec, "'spec' must not be null");
		return send(version, spec, options);
	}

	private Mono<Void> send(ObjectVersion version, Object spec, SwarmUpdateOptions options) {
		return this.http.post("/swarm/update").query("version", version.number()).with(options).json(spec).nothing();
	}

	@Override
	public Mono<Void> update(UnaryOperator<SwarmSpec> change, SwarmUpdateOptions options) {
		Assert.notNull(change, "'change' must not be null");
		Assert.notNull(options, "'options' must not be null");
		SwarmUpdateOptions sent = options.copy();
		return OptimisticUpdate.of(current(), Swarm.class, (current) -> {
			Swarm swarm = current.value();
			return send(swarm.version(), current.changed(swarm.spec(), change.apply(swarm.spec())), sent);
		});
	}

	@Override
	public Mono<SwarmUnlockKeyResponse> unlockKey() {
		return this.http.get("/swarm/unlockkey").value(SwarmUnlockKeyResponse.class);
	}

	@Override
	public Mono<Void> unlock(String unlockKey) {
		Assert.hasText(unlockKey, "'unlockKey' must not be empty");
		return this.http.post("/swarm/unlock").json(new SwarmUnlockRequest(unlockKey)).nothing();
	}

}

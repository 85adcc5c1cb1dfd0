package io.github.dockerclient.swarm;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.Internal;
import io.github.dockerclient.type.ObjectVersion;
import reactor.core.publisher.Mono;

/**
 * Reactive operations on the swarm that an engine is part of ({@code docker swarm}).
 * Nothing is sent before the result is subscribed to. Every method may fail with a
 * {@link io.github.dockerclient.error.DockerException}. Operations that only managers
 * support fail with a {@link io.github.dockerclient.error.ServiceUnavailableException} on
 * other engines.
 */
public interface ReactiveSwarmOperations {

	/**
	 * As {@link #init(SwarmInitOptions)}, with the default options.
	 * @return the id of the node
	 */
	default Mono<String> init() {
		return init(new SwarmInitOptions());
	}

	/**
	 * As {@link #init(SwarmInitOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the id of the node
	 */
	default Mono<String> init(Consumer<SwarmInitOptions> options) {
		return init(new SwarmInitOptions().apply(options));
	}

	/**
	 * Create a swarm with this engine as its first manager: {@code POST /swarm/init},
	 * since API 1.41. Fails with a
	 * {@link io.github.dockerclient.error.ServiceUnavailableException} if the engine is
	 * in a swarm already.
	 * @param options the options
	 * @return the id of the node
	 */
	Mono<String> init(SwarmInitOptions options);

	/**
	 * As {@link #join(SwarmJoinOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return completes when the engine has joined
	 */
	default Mono<Void> join(Consumer<SwarmJoinOptions> options) {
		return join(new SwarmJoinOptions().apply(options));
	}

	/**
	 * Join a swarm: {@code POST /swarm/join}, since API 1.41. If the swarm does not
	 * accept the engine within 20 seconds, this fails with a
	 * {@link io.github.dockerclient.error.ServiceUnavailableException}, and the engine
	 * goes on trying in the background.
	 * @param options the options
	 * @return completes when the engine has joined
	 */
	Mono<Void> join(SwarmJoinOptions options);

	/**
	 * As {@link #leave(SwarmLeaveOptions)}, with the default options.
	 * @return completes when the engine has left
	 */
	default Mono<Void> leave() {
		return leave(new SwarmLeaveOptions());
	}

	/**
	 * As {@link #leave(SwarmLeaveOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return completes when the engine has left
	 */
	default Mono<Void> leave(Consumer<SwarmLeaveOptions> options) {
		return leave(new SwarmLeaveOptions().apply(options));
	}

	/**
	 * Leave the swarm: {@code POST /swarm/leave}, since API 1.41. Fails with a
	 * {@link io.github.dockerclient.error.ServiceUnavailableException} if the engine is a
	 * manager, unless forced. The other nodes list the node as down until it is removed
	 * there.
	 * @param options the options
	 * @return completes when the engine has left
	 */
	Mono<Void> leave(SwarmLeaveOptions options);

	/**
	 * Return the details of the swarm: {@code GET /swarm}, since API 1.41. Managers only.
	 * @return the swarm
	 */
	Mono<Swarm> inspect();

	/**
	 * As {@link #update(ObjectVersion, SwarmSpec, SwarmUpdateOptions)}, with the default
	 * options.
	 * @param version the version on which the specification is based
	 * @param spec the whole specification
	 * @return completes when the swarm is updated
	 */
	default Mono<Void> update(ObjectVersion version, SwarmSpec spec) {
		return update(version, spec, new SwarmUpdateOptions());
	}

	/**
	 * As {@link #update(ObjectVersion, SwarmSpec, SwarmUpdateOptions)}, with options that
	 * are set here.
	 * @param version the version on which the specification is based
	 * @param spec the whole specification
	 * @param options sets the options
	 * @return completes when the swarm is updated
	 */
	default Mono<Void> update(ObjectVersion version, SwarmSpec spec, Consumer<SwarmUpdateOptions> options) {
		return update(version, spec, new SwarmUpdateOptions().apply(options));
	}

	/**
	 * Replace the specification of the swarm: {@code POST /swarm/update}, since API 1.41.
	 * Managers only. Fails with a
	 * {@link io.github.dockerclient.error.StaleVersionException} if the version is not
	 * the current one.
	 * @param version the version on which the specification is based
	 * @param spec the whole specification
	 * @param options the options
	 * @return completes when the swarm is updated
	 */
	Mono<Void> update(ObjectVersion version, SwarmSpec spec, SwarmUpdateOptions options);

	/**
	 * As {@link #update(UnaryOperator, SwarmUpdateOptions)}, with the default options.
	 * @param change changes the specification; may be called several times
	 * @return completes when the swarm is updated
	 */
	default Mono<Void> update(UnaryOperator<SwarmSpec> change) {
		return update(change, new SwarmUpdateOptions());
	}

	/**
	 * As {@link #update(UnaryOperator, SwarmUpdateOptions)}, with options that are set
	 * here.
	 * @param change changes the specification; may be called several times
	 * @param options sets the options
	 * @return completes when the swarm is updated
	 */
	default Mono<Void> update(UnaryOperator<SwarmSpec> change, Consumer<SwarmUpdateOptions> options) {
		return update(change, new SwarmUpdateOptions().apply(options));
	}

	/**
	 * Update the swarm, starting from its current specification:
	 * {@code POST /swarm/update}, since API 1.41. Managers only. If somebody else, or the
	 * swarm itself, changes it at the same time, it is read and changed again, up to ten
	 * times in all.
	 * @param change changes the specification; may be called several times
	 * @param options the options
	 * @return completes when the swarm is updated
	 */
	Mono<Void> update(UnaryOperator<SwarmSpec> change, SwarmUpdateOptions options);

	/**
	 * Return the key that unlocks managers: {@code GET /swarm/unlockkey}, since API 1.41.
	 * Managers only.
	 * @return the key, empty if managers need none
	 */
	Mono<SwarmUnlockKeyResponse> unlockKey();

	/**
	 * Unlock this engine, a manager that was restarted: {@code POST /swarm/unlock}, since
	 * API 1.41. Fails with a {@link io.github.dockerclient.error.ConflictException} if it
	 * is not locked, and with a {@link io.github.dockerclient.error.BadRequestException}
	 * for a wrong key.
	 * @param unlockKey the key
	 * @return completes when the engine is unlocked and takes part in the swarm again
	 */
	Mono<Void> unlock(String unlockKey);

	/**
	 * Create these operations.
	 * @param http the connection to the engine
	 * @return the operations
	 */
	@Internal
	static ReactiveSwarmOperations using(ReactiveDockerHttp http) {
		return new DefaultReactiveSwarmOperations(http);
	}

}

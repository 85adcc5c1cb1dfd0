// Derived from ReactiveSwarmOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.swarm;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.github.dockerclient.type.ObjectVersion;

/**
 * Operations on the swarm that an engine is part of ({@code docker swarm}). Each call
 * waits for the engine's answer. Every method may fail with a
 * {@link io.github.dockerclient.error.DockerException}. Operations that only managers
 * support fail with a {@link io.github.dockerclient.error.ServiceUnavailableException} on
 * other engines. Safe on virtual threads; on the threads of an event loop, use
 * {@link ReactiveSwarmOperations} instead.
 */
public interface SwarmOperations {

	/**
	 * As {@link #init(SwarmInitOptions)}, with the default options.
	 * @return the id of the node
	 */
	default String init() {
		return init(new SwarmInitOptions());
	}

	/**
	 * As {@link #init(SwarmInitOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the id of the node
	 */
	default String init(Consumer<SwarmInitOptions> options) {
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
	String init(SwarmInitOptions options);

	/**
	 * As {@link #join(SwarmJoinOptions)}, with options that are set here.
	 * @param options sets the options
	 */
	default void join(Consumer<SwarmJoinOptions> options) {
		join(new SwarmJoinOptions().apply(options));
	}

	/**
	 * Join a swarm: {@code POST /swarm/join}, since API 1.41. If the swarm does not
	 * accept the engine within 20 seconds, this fails with a
	 * {@link io.github.dockerclient.error.ServiceUnavailableException}, and the engine
	 * goes on trying in the background. Returns when the engine has joined.
	 * @param options the options
	 */
	void join(SwarmJoinOptions options);

	/**
	 * As {@link #leave(SwarmLeaveOptions)}, with the default options.
	 */
	default void leave() {
		leave(new SwarmLeaveOptions());
	}

	/**
	 * As {@link #leave(SwarmLeaveOptions)}, with options that are set here.
	 * @param options sets the options
	 */
	default void leave(Consumer<SwarmLeaveOptions> options) {
		leave(new SwarmLeaveOptions().apply(options));
	}

	/**
	 * Leave the swarm: {@code POST /swarm/leave}, since API 1.41. Fails with a
	 * {@link io.github.dockerclient.error.ServiceUnavailableException} if the engine is a
	 * manager, unless forced. The other nodes list the node as down until it is removed
	 * there. Returns when the engine has left.
	 * @param options the options
	 */
	void leave(SwarmLeaveOptions options);

	/**
	 * Return the details of the swarm: {@code GET /swarm}, since API 1.41. Managers only.
	 * @return the swarm
	 */
	Swarm inspect();

	/**
	 * As {@link #update(ObjectVersion, SwarmSpec, SwarmUpdateOptions)}, with the default
	 * options.
	 * @param version the version on which the specification is based
	 * @param spec the whole specification
	 */
	default void update(ObjectVersion version, SwarmSpec spec) {
		update(version, spec, new SwarmUpdateOptions());
	}

	/**
	 * As {@link #update(ObjectVersion, SwarmSpec, SwarmUpdateOptions)}, with options that
	 * are set here.
	 * @param version the version on which the specification is based
	 * @param spec the whole specification
	 * @param options sets the options
	 */
	default void update(ObjectVersion version, SwarmSpec spec, Consumer<SwarmUpdateOptions> options) {
		update(version, spec, new SwarmUpdateOptions().apply(options));
	}

	/**
	 * Replace the specification of the swarm: {@code POST /swarm/update}, since API 1.41.
	 * Managers only. Fails with a
	 * {@link io.github.dockerclient.error.StaleVersionException} if the version is not
	 * the current one. Returns when the swarm is updated.
	 * @param version the version on which the specification is based
	 * @param spec the whole specification
	 * @param options the options
	 */
	void update(ObjectVersion version, SwarmSpec spec, SwarmUpdateOptions options);

	/**
	 * As {@link #update(UnaryOperator, SwarmUpdateOptions)}, with the default options.
	 * @param change changes the specification; may be called several times
	 */
	default void update(UnaryOperator<SwarmSpec> change) {
		update(change, new SwarmUpdateOptions());
	}

	/**
	 * As {@link #update(UnaryOperator, SwarmUpdateOptions)}, with options that are set
	 * here.
	 * @param change changes the specification; may be called several times
	 * @param options sets the options
	 */
	default void update(UnaryOperator<SwarmSpec> change, Consumer<SwarmUpdateOptions> options) {
		update(change, new SwarmUpdateOptions().apply(options));
	}

	/**
	 * Update the swarm, starting from its current specification:
	 * {@code POST /swarm/update}, since API 1.41. Managers only. If somebody else, or the
	 * swarm itself, changes it at the same time, it is read and changed again, up to ten
	 * times in all. Returns when the swarm is updated.
	 * @param change changes the specification; may be called several times
	 * @param options the options
	 */
	void update(UnaryOperator<SwarmSpec> change, SwarmUpdateOptions options);

	/**
	 * Return the key that unlocks managers: {@code GET /swarm/unlockkey}, since API 1.41.
	 * Managers only.
	 * @return the key, empty if managers need none
	 */
	SwarmUnlockKeyResponse unlockKey();

	/**
	 * Unlock this engine, a manager that was restarted: {@code POST /swarm/unlock}, since
	 * API 1.41. Fails with a {@link io.github.dockerclient.error.ConflictException} if it
	 * is not locked, and with a {@link io.github.dockerclient.error.BadRequestException}
	 * for a wrong key. Returns when the engine is unlocked and takes part in the swarm
	 * again.
	 * @param unlockKey the key
	 */
	void unlock(String unlockKey);

	/**
	 * Create the blocking form of reactive operations.
	 * @param reactive the operations to wait for
	 * @return the blocking operations
	 */
	static SwarmOperations using(ReactiveSwarmOperations reactive) {
		return new BlockingSwarmOperations(reactive);
	}

}

package io.github.dockerclient.swarm;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.github.dockerclient.type.ObjectVersion;

/**
 * The swarm that an engine is a part of. Every method waits for the engine's answer, and
 * may throw a {@link io.github.dockerclient.error.DockerException}. What only managers
 * can do, other engines refuse as a
 * {@link io.github.dockerclient.error.ServiceUnavailableException}.
 */
public interface SwarmOperations {

	/**
	 * Create a swarm with this engine as its first manager: {@code POST /swarm/init},
	 * since API 1.41. An engine that is in a swarm already refuses it as a
	 * {@link io.github.dockerclient.error.ServiceUnavailableException}.
	 * @return the id of the node
	 */
	default String init() {
		return init((options) -> {
		});
	}

	/**
	 * Create a swarm with this engine as its first manager: {@code POST /swarm/init},
	 * since API 1.41. An engine that is in a swarm already refuses it as a
	 * {@link io.github.dockerclient.error.ServiceUnavailableException}.
	 * @param options what it shall be
	 * @return the id of the node
	 */
	default String init(Consumer<SwarmInitOptions.Builder> options) {
		return init(SwarmInitOptions.of(options));
	}

	/**
	 * Create a swarm with this engine as its first manager: {@code POST /swarm/init},
	 * since API 1.41. An engine that is in a swarm already refuses it as a
	 * {@link io.github.dockerclient.error.ServiceUnavailableException}.
	 * @param options what it shall be
	 * @return the id of the node
	 */
	String init(SwarmInitOptions options);

	/**
	 * Join a swarm: {@code POST /swarm/join}, since API 1.41. The engine waits up to 20
	 * seconds for the swarm to accept it; after that it goes on in the background, and
	 * this is a {@link io.github.dockerclient.error.ServiceUnavailableException}.
	 * @param options which swarm, and with which token
	 */
	default void join(Consumer<SwarmJoinOptions.Builder> options) {
		join(SwarmJoinOptions.of(options));
	}

	/**
	 * Join a swarm: {@code POST /swarm/join}, since API 1.41. The engine waits up to 20
	 * seconds for the swarm to accept it; after that it goes on in the background, and
	 * this is a {@link io.github.dockerclient.error.ServiceUnavailableException}.
	 * @param options which swarm, and with which token
	 */
	void join(SwarmJoinOptions options);

	/**
	 * Leave the swarm: {@code POST /swarm/leave}, since API 1.41. Managers refuse it
	 * without force as a
	 * {@link io.github.dockerclient.error.ServiceUnavailableException}. The other nodes
	 * still list the node, as down, until it is removed there.
	 */
	default void leave() {
		leave((options) -> {
		});
	}

	/**
	 * Leave the swarm: {@code POST /swarm/leave}, since API 1.41. Managers refuse it
	 * without force as a
	 * {@link io.github.dockerclient.error.ServiceUnavailableException}. The other nodes
	 * still list the node, as down, until it is removed there.
	 * @param options whether by force
	 */
	default void leave(Consumer<SwarmLeaveOptions.Builder> options) {
		leave(SwarmLeaveOptions.of(options));
	}

	/**
	 * Leave the swarm: {@code POST /swarm/leave}, since API 1.41. Managers refuse it
	 * without force as a
	 * {@link io.github.dockerclient.error.ServiceUnavailableException}. The other nodes
	 * still list the node, as down, until it is removed there.
	 * @param options whether by force
	 */
	void leave(SwarmLeaveOptions options);

	/**
	 * Tell all about the swarm: {@code GET /swarm}, since API 1.41. Managers only.
	 * @return the swarm
	 */
	Swarm inspect();

	/**
	 * Change the swarm: {@code POST /swarm/update}, since API 1.41. Managers only. A
	 * version that is not the current one any more is refused as a
	 * {@link io.github.dockerclient.error.StaleVersionException}.
	 * @param version the version of the swarm that the change is based on, as
	 * {@code inspect} told it
	 * @param spec all that it shall be, not only what changes
	 */
	default void update(ObjectVersion version, SwarmSpec spec) {
		update(version, spec, (options) -> {
		});
	}

	/**
	 * Change the swarm: {@code POST /swarm/update}, since API 1.41. Managers only. A
	 * version that is not the current one any more is refused as a
	 * {@link io.github.dockerclient.error.StaleVersionException}.
	 * @param version the version of the swarm that the change is based on, as
	 * {@code inspect} told it
	 * @param spec all that it shall be, not only what changes
	 * @param options what to replace besides
	 */
	default void update(ObjectVersion version, SwarmSpec spec, Consumer<SwarmUpdateOptions.Builder> options) {
		update(version, spec, SwarmUpdateOptions.of(options));
	}

	/**
	 * Change the swarm: {@code POST /swarm/update}, since API 1.41. Managers only. A
	 * version that is not the current one any more is refused as a
	 * {@link io.github.dockerclient.error.StaleVersionException}.
	 * @param version the version of the swarm that the change is based on, as
	 * {@code inspect} told it
	 * @param spec all that it shall be, not only what changes
	 * @param options what to replace besides
	 */
	void update(ObjectVersion version, SwarmSpec spec, SwarmUpdateOptions options);

	/**
	 * Change the swarm, given what it is: {@code POST /swarm/update}, since API 1.41.
	 * Managers only. If somebody else, or the swarm itself, changes it at the same time,
	 * it is read and changed anew, up to ten times in all.
	 * @param change makes of what it is what it shall be; may be called several times
	 */
	default void update(UnaryOperator<SwarmSpec> change) {
		update(change, (options) -> {
		});
	}

	/**
	 * Change the swarm, given what it is: {@code POST /swarm/update}, since API 1.41.
	 * Managers only. If somebody else, or the swarm itself, changes it at the same time,
	 * it is read and changed anew, up to ten times in all.
	 * @param change makes of what it is what it shall be; may be called several times
	 * @param options what to replace besides
	 */
	default void update(UnaryOperator<SwarmSpec> change, Consumer<SwarmUpdateOptions.Builder> options) {
		update(change, SwarmUpdateOptions.of(options));
	}

	/**
	 * Change the swarm, given what it is: {@code POST /swarm/update}, since API 1.41.
	 * Managers only. If somebody else, or the swarm itself, changes it at the same time,
	 * it is read and changed anew, up to ten times in all.
	 * @param change makes of what it is what it shall be; may be called several times
	 * @param options what to replace besides
	 */
	void update(UnaryOperator<SwarmSpec> change, SwarmUpdateOptions options);

	/**
	 * Tell the key that unlocks managers: {@code GET /swarm/unlockkey}, since API 1.41.
	 * Managers only.
	 * @return the key, empty if managers need none
	 */
	SwarmUnlockKeyResponse unlockKey();

	/**
	 * Unlock this engine, a manager that was started again: {@code POST /swarm/unlock},
	 * since API 1.41. One that is not locked refuses it as a
	 * {@link io.github.dockerclient.error.ConflictException}, a wrong key as a
	 * {@link io.github.dockerclient.error.BadRequestException}.
	 * @param unlockKey the key
	 */
	void unlock(String unlockKey);

	/**
	 * Create these operations.
	 * @param reactive what does the work
	 * @return the operations
	 */
	static SwarmOperations using(ReactiveSwarmOperations reactive) {
		return new BlockingSwarmOperations(reactive);
	}

}

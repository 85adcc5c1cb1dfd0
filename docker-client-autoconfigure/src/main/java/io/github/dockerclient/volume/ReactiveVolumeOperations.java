package io.github.dockerclient.volume;

import java.util.function.Consumer;

import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.ObjectVersion;
import reactor.core.publisher.Mono;

/**
 * Volumes, reactively. Nothing happens before the result is subscribed to. Every method
 * may end with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveVolumeOperations {

	/**
	 * List volumes: {@code GET /volumes}, since API 1.41.
	 * @return the volumes, and warnings of the engine
	 */
	default Mono<VolumeListResponse> list() {
		return list((options) -> {
		});
	}

	/**
	 * List volumes: {@code GET /volumes}, since API 1.41.
	 * @param options which to list
	 * @return the volumes, and warnings of the engine
	 */
	default Mono<VolumeListResponse> list(Consumer<VolumeListOptions.Builder> options) {
		return list(VolumeListOptions.of(options));
	}

	/**
	 * List volumes: {@code GET /volumes}, since API 1.41.
	 * @param options which to list
	 * @return the volumes, and warnings of the engine
	 */
	Mono<VolumeListResponse> list(VolumeListOptions options);

	/**
	 * Create a volume: {@code POST /volumes/create}, since API 1.41. If there is one of
	 * the name already, that is the answer, even if it was created with other options.
	 * @return the volume
	 */
	default Mono<Volume> create() {
		return create((options) -> {
		});
	}

	/**
	 * Create a volume: {@code POST /volumes/create}, since API 1.41. If there is one of
	 * the name already, that is the answer, even if it was created with other options.
	 * @param options what it shall be
	 * @return the volume
	 */
	default Mono<Volume> create(Consumer<VolumeCreateOptions.Builder> options) {
		return create(VolumeCreateOptions.of(options));
	}

	/**
	 * Create a volume: {@code POST /volumes/create}, since API 1.41. If there is one of
	 * the name already, that is the answer, even if it was created with other options.
	 * @param options what it shall be
	 * @return the volume
	 */
	Mono<Volume> create(VolumeCreateOptions options);

	/**
	 * Tell all about a volume: {@code GET /volumes/{name}}, since API 1.41.
	 * @param name the volume's name
	 * @return the volume
	 */
	Mono<Volume> inspect(String name);

	/**
	 * Change a volume of a swarm: {@code PUT /volumes/{name}}, since API 1.42. Engines
	 * outside a swarm refuse it as a
	 * {@link io.github.dockerclient.error.ServiceUnavailableException}.
	 * @param name the id of the {@link ClusterVolume}; by its name, engines do not find
	 * it here
	 * @param version the version of the volume that the change is based on, as
	 * {@code inspect} told it
	 * @param spec all that it shall be, not only what changes; the availability alone may
	 * change
	 * @return completes when it is changed
	 */
	Mono<Void> update(String name, ObjectVersion version, ClusterVolumeSpec spec);

	/**
	 * Remove a volume: {@code DELETE /volumes/{name}}, since API 1.41. One that a
	 * container uses is refused as a
	 * {@link io.github.dockerclient.error.ConflictException}.
	 * @param name the volume's name
	 * @return completes when it is removed
	 */
	default Mono<Void> remove(String name) {
		return remove(name, (options) -> {
		});
	}

	/**
	 * Remove a volume: {@code DELETE /volumes/{name}}, since API 1.41. One that a
	 * container uses is refused as a
	 * {@link io.github.dockerclient.error.ConflictException}.
	 * @param name the volume's name
	 * @param options whether by force
	 * @return completes when it is removed
	 */
	default Mono<Void> remove(String name, Consumer<VolumeRemoveOptions.Builder> options) {
		return remove(name, VolumeRemoveOptions.of(options));
	}

	/**
	 * Remove a volume: {@code DELETE /volumes/{name}}, since API 1.41. One that a
	 * container uses is refused as a
	 * {@link io.github.dockerclient.error.ConflictException}.
	 * @param name the volume's name
	 * @param options whether by force
	 * @return completes when it is removed
	 */
	Mono<Void> remove(String name, VolumeRemoveOptions options);

	/**
	 * Remove volumes that no container uses: {@code POST /volumes/prune}, since API 1.41.
	 * Over API 1.41 all of them go; since API 1.42 only anonymous ones do, unless the
	 * options say otherwise. However long it takes, no time limit ends it.
	 * @return the names of those that were removed, and the space they took
	 */
	default Mono<VolumePruneResponse> prune() {
		return prune((options) -> {
		});
	}

	/**
	 * Remove volumes that no container uses: {@code POST /volumes/prune}, since API 1.41.
	 * Over API 1.41 all of them go; since API 1.42 only anonymous ones do, unless the
	 * options say otherwise. However long it takes, no time limit ends it.
	 * @param options which of them to remove
	 * @return the names of those that were removed, and the space they took
	 */
	default Mono<VolumePruneResponse> prune(Consumer<VolumePruneOptions.Builder> options) {
		return prune(VolumePruneOptions.of(options));
	}

	/**
	 * Remove volumes that no container uses: {@code POST /volumes/prune}, since API 1.41.
	 * Over API 1.41 all of them go; since API 1.42 only anonymous ones do, unless the
	 * options say otherwise. However long it takes, no time limit ends it.
	 * @param options which of them to remove
	 * @return the names of those that were removed, and the space they took
	 */
	Mono<VolumePruneResponse> prune(VolumePruneOptions options);

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @return the operations
	 */
	static ReactiveVolumeOperations using(ReactiveDockerHttp http) {
		return new DefaultReactiveVolumeOperations(http);
	}

}

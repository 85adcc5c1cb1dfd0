package io.github.dockerclient.volume;

import java.util.function.Consumer;

import io.github.dockerclient.type.ObjectVersion;

/**
 * Volumes. Every method waits for the engine's answer and may throw a
 * {@link io.github.dockerclient.error.DockerException}. Safe on virtual threads; not for
 * threads of an event loop, where {@link ReactiveVolumeOperations} belongs.
 */
public interface VolumeOperations {

	/**
	 * List volumes: {@code GET /volumes}, since API 1.41.
	 * @return the volumes, and warnings of the engine
	 */
	default VolumeListResponse list() {
		return list((options) -> {
		});
	}

	/**
	 * List volumes: {@code GET /volumes}, since API 1.41.
	 * @param options which to list
	 * @return the volumes, and warnings of the engine
	 */
	default VolumeListResponse list(Consumer<VolumeListOptions.Builder> options) {
		return list(VolumeListOptions.of(options));
	}

	/**
	 * List volumes: {@code GET /volumes}, since API 1.41.
	 * @param options which to list
	 * @return the volumes, and warnings of the engine
	 */
	VolumeListResponse list(VolumeListOptions options);

	/**
	 * Create a volume: {@code POST /volumes/create}, since API 1.41. If there is one of
	 * the name already, that is the answer, even if it was created with other options.
	 * @return the volume
	 */
	default Volume create() {
		return create((options) -> {
		});
	}

	/**
	 * Create a volume: {@code POST /volumes/create}, since API 1.41. If there is one of
	 * the name already, that is the answer, even if it was created with other options.
	 * @param options what it shall be
	 * @return the volume
	 */
	default Volume create(Consumer<VolumeCreateOptions.Builder> options) {
		return create(VolumeCreateOptions.of(options));
	}

	/**
	 * Create a volume: {@code POST /volumes/create}, since API 1.41. If there is one of
	 * the name already, that is the answer, even if it was created with other options.
	 * @param options what it shall be
	 * @return the volume
	 */
	Volume create(VolumeCreateOptions options);

	/**
	 * Tell all about a volume: {@code GET /volumes/{name}}, since API 1.41.
	 * @param name the volume's name
	 * @return the volume
	 */
	Volume inspect(String name);

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
	 */
	void update(String name, ObjectVersion version, ClusterVolumeSpec spec);

	/**
	 * Remove a volume: {@code DELETE /volumes/{name}}, since API 1.41. One that a
	 * container uses is refused as a
	 * {@link io.github.dockerclient.error.ConflictException}.
	 * @param name the volume's name
	 */
	default void remove(String name) {
		remove(name, (options) -> {
		});
	}

	/**
	 * Remove a volume: {@code DELETE /volumes/{name}}, since API 1.41. One that a
	 * container uses is refused as a
	 * {@link io.github.dockerclient.error.ConflictException}.
	 * @param name the volume's name
	 * @param options whether by force
	 */
	default void remove(String name, Consumer<VolumeRemoveOptions.Builder> options) {
		remove(name, VolumeRemoveOptions.of(options));
	}

	/**
	 * Remove a volume: {@code DELETE /volumes/{name}}, since API 1.41. One that a
	 * container uses is refused as a
	 * {@link io.github.dockerclient.error.ConflictException}.
	 * @param name the volume's name
	 * @param options whether by force
	 */
	void remove(String name, VolumeRemoveOptions options);

	/**
	 * Remove volumes that no container uses: {@code POST /volumes/prune}, since API 1.41.
	 * Over API 1.41 all of them go; since API 1.42 only anonymous ones do, unless the
	 * options say otherwise. However long it takes, no time limit ends it.
	 * @return the names of those that were removed, and the space they took
	 */
	default VolumePruneResponse prune() {
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
	default VolumePruneResponse prune(Consumer<VolumePruneOptions.Builder> options) {
		return prune(VolumePruneOptions.of(options));
	}

	/**
	 * Remove volumes that no container uses: {@code POST /volumes/prune}, since API 1.41.
	 * Over API 1.41 all of them go; since API 1.42 only anonymous ones do, unless the
	 * options say otherwise. However long it takes, no time limit ends it.
	 * @param options which of them to remove
	 * @return the names of those that were removed, and the space they took
	 */
	VolumePruneResponse prune(VolumePruneOptions options);

	/**
	 * Create these operations.
	 * @param reactive what does the work
	 * @return the operations
	 */
	static VolumeOperations using(ReactiveVolumeOperations reactive) {
		return new BlockingVolumeOperations(reactive);
	}

}

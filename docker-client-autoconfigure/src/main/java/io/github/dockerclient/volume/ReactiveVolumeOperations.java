package io.github.dockerclient.volume;

import java.util.function.Consumer;

import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.type.Internal;
import io.github.dockerclient.type.ObjectVersion;
import reactor.core.publisher.Mono;

/**
 * Operations on volumes, such as {@code docker volume ls} and
 * {@code docker volume create}. Nothing is sent before the result is subscribed to. Every
 * method can fail with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveVolumeOperations {

	/**
	 * As {@link #list(VolumeListOptions)}, with the default options.
	 * @return the volumes, and warnings of the engine
	 */
	default Mono<VolumeListResponse> list() {
		return list(new VolumeListOptions());
	}

	/**
	 * As {@link #list(VolumeListOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the volumes, and warnings of the engine
	 */
	default Mono<VolumeListResponse> list(Consumer<VolumeListOptions> options) {
		return list(new VolumeListOptions().apply(options));
	}

	/**
	 * List volumes: {@code GET /volumes}, since API 1.41.
	 * @param options the options
	 * @return the volumes, and warnings of the engine
	 */
	Mono<VolumeListResponse> list(VolumeListOptions options);

	/**
	 * As {@link #create(VolumeCreateOptions)}, with the default options.
	 * @return the volume
	 */
	default Mono<Volume> create() {
		return create(new VolumeCreateOptions());
	}

	/**
	 * As {@link #create(VolumeCreateOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the volume
	 */
	default Mono<Volume> create(Consumer<VolumeCreateOptions> options) {
		return create(new VolumeCreateOptions().apply(options));
	}

	/**
	 * Create a volume: {@code POST /volumes/create}, since API 1.41. If there is a volume
	 * of that name already, it is returned unchanged, even if it was created with other
	 * options.
	 * @param options the options
	 * @return the volume
	 */
	Mono<Volume> create(VolumeCreateOptions options);

	/**
	 * Return the details of a volume: {@code GET /volumes/{name}}, since API 1.41.
	 * @param name the name of the volume
	 * @return the volume
	 */
	Mono<Volume> inspect(String name);

	/**
	 * Update a volume of a swarm: {@code PUT /volumes/{name}}, since API 1.42. Only its
	 * availability can be updated. Fails with a
	 * {@link io.github.dockerclient.error.ServiceUnavailableException} if the engine is
	 * not in a swarm.
	 * @param name the id of the {@link ClusterVolume}; engines do not find it by its name
	 * here
	 * @param version the version of the volume to update, as returned by {@code inspect}
	 * @param spec the complete specification, including what does not change
	 * @return completes when the volume is updated
	 */
	Mono<Void> update(String name, ObjectVersion version, ClusterVolumeSpec spec);

	/**
	 * As {@link #remove(String, VolumeRemoveOptions)}, with the default options.
	 * @param name the name of the volume
	 * @return completes when the volume is removed
	 */
	default Mono<Void> remove(String name) {
		return remove(name, new VolumeRemoveOptions());
	}

	/**
	 * As {@link #remove(String, VolumeRemoveOptions)}, with options that are set here.
	 * @param name the name of the volume
	 * @param options sets the options
	 * @return completes when the volume is removed
	 */
	default Mono<Void> remove(String name, Consumer<VolumeRemoveOptions> options) {
		return remove(name, new VolumeRemoveOptions().apply(options));
	}

	/**
	 * Remove a volume: {@code DELETE /volumes/{name}}, since API 1.41. Fails with a
	 * {@link io.github.dockerclient.error.ConflictException} if a container uses the
	 * volume. A volume of a swarm is removed later, unless it is removed by force; if it
	 * is in use, the operation fails with a
	 * {@link io.github.dockerclient.error.BadRequestException}.
	 * @param name the name of the volume
	 * @param options the options
	 * @return completes when the volume is removed
	 */
	Mono<Void> remove(String name, VolumeRemoveOptions options);

	/**
	 * As {@link #prune(VolumePruneOptions)}, with the default options.
	 * @return the names of the removed volumes, and the space they took
	 */
	default Mono<VolumePruneResponse> prune() {
		return prune(new VolumePruneOptions());
	}

	/**
	 * As {@link #prune(VolumePruneOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the names of the removed volumes, and the space they took
	 */
	default Mono<VolumePruneResponse> prune(Consumer<VolumePruneOptions> options) {
		return prune(new VolumePruneOptions().apply(options));
	}

	/**
	 * Remove volumes that no container uses: {@code POST /volumes/prune}, since API 1.41.
	 * Before API 1.42 the engine removes all of them; since API 1.42 only the anonymous
	 * ones, unless the options include named volumes. The work timeout applies instead of
	 * the response timeout.
	 * @param options the options
	 * @return the names of the removed volumes, and the space they took
	 */
	Mono<VolumePruneResponse> prune(VolumePruneOptions options);

	/**
	 * Create these operations.
	 * @param http sends the requests
	 * @param defaults the labels of each volume that is created
	 * @return the operations
	 */
	@Internal
	static ReactiveVolumeOperations using(ReactiveDockerHttp http, CallDefaults defaults) {
		return new DefaultReactiveVolumeOperations(http, defaults);
	}

}

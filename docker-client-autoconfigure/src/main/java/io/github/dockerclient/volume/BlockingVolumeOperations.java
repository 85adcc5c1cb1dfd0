// Derived from ReactiveVolumeOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.volume;

import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.type.ObjectVersion;

/**
 * Waits for the results of {@link ReactiveVolumeOperations}.
 */
final class BlockingVolumeOperations implements VolumeOperations {

	private final ReactiveVolumeOperations reactive;

	BlockingVolumeOperations(ReactiveVolumeOperations reactive) {
		this.reactive = reactive;
	}

	@Override
	public VolumeListResponse list(VolumeListOptions options) {
		return Blocking.get(this.reactive.list(options));
	}

	@Override
	public Volume create(VolumeCreateOptions options) {
		return Blocking.get(this.reactive.create(options));
	}

	@Override
	public Volume inspect(String name) {
		return Blocking.get(this.reactive.inspect(name));
	}

	@Override
	public void update(String name, ObjectVersion version, ClusterVolumeSpec spec) {
		Blocking.await(this.reactive.update(name, version, spec));
	}

	@Override
	public void remove(String name, VolumeRemoveOptions options) {
		Blocking.await(this.reactive.remove(name, options));
	}

	@Override
	public VolumePruneResponse prune(VolumePruneOptions options) {
		return Blocking.get(this.reactive.prune(options));
	}

}

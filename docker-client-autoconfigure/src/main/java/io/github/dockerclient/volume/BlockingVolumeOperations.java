package io.github.dockerclient.volume;

/**
 * Waits for what the reactive twin does.
 */
final class BlockingVolumeOperations implements VolumeOperations {

	private final ReactiveVolumeOperations reactive;

	BlockingVolumeOperations(ReactiveVolumeOperations reactive) {
		this.reactive = reactive;
	}

}

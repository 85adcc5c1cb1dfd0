package io.github.dockerclient.volume;

/**
 * Volumes. Every method waits for the engine's answer, and may throw a
 * {@link io.github.dockerclient.error.DockerException}.
 */
public interface VolumeOperations {

	/**
	 * Create these operations.
	 * @param reactive what does the work
	 * @return the operations
	 */
	static VolumeOperations using(ReactiveVolumeOperations reactive) {
		return new BlockingVolumeOperations(reactive);
	}

}

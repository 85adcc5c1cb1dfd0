package io.github.dockerclient.build;

/**
 * Builds. Every method waits for the engine's answer, and may throw a
 * {@link io.github.dockerclient.error.DockerException}.
 */
public interface BuildOperations {

	/**
	 * Create these operations.
	 * @param reactive what does the work
	 * @return the operations
	 */
	static BuildOperations using(ReactiveBuildOperations reactive) {
		return new BlockingBuildOperations(reactive);
	}

}

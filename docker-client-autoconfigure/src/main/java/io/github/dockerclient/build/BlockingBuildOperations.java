package io.github.dockerclient.build;

/**
 * Waits for what the reactive twin does.
 */
final class BlockingBuildOperations implements BuildOperations {

	private final ReactiveBuildOperations reactive;

	BlockingBuildOperations(ReactiveBuildOperations reactive) {
		this.reactive = reactive;
	}

}

// Derived from ReactiveBuildOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.build;

import java.util.stream.Stream;

import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.stream.BlockingStream;
import io.github.dockerclient.stream.ProgressMessage;

/**
 * Waits for the results of {@link ReactiveBuildOperations}.
 */
final class BlockingBuildOperations implements BuildOperations {

	private final ReactiveBuildOperations reactive;

	BlockingBuildOperations(ReactiveBuildOperations reactive) {
		this.reactive = reactive;
	}

	@Override
	public BuildResult build(BuildOptions options) {
		return Blocking.get(this.reactive.build(options));
	}

	@Override
	public Stream<ProgressMessage> buildProgress(BuildOptions options) {
		return BlockingStream.of(this.reactive.buildProgress(options));
	}

	@Override
	public Stream<BuildEvent> buildEvents(BuildOptions options) {
		return BlockingStream.of(this.reactive.buildEvents(options));
	}

	@Override
	public BuildPruneResponse prune(BuildPruneOptions options) {
		return Blocking.get(this.reactive.prune(options));
	}

	@Override
	public void cancel(String id) {
		Blocking.await(this.reactive.cancel(id));
	}

}

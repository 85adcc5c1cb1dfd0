// Derived from ReactiveBuildOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.build;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.stream.ProgressMessage;

/**
 * Operations on builds ({@code docker build}). Each call waits for the engine's answer.
 * Every method may fail with a {@link io.github.dockerclient.error.DockerException}. A
 * stream must be closed, and throws its failure when it is read. Safe on virtual threads;
 * on the threads of an event loop, use {@link ReactiveBuildOperations} instead.
 */
public interface BuildOperations {

	/**
	 * As {@link #build(BuildOptions)}, with a directory as the context.
	 * @param context a directory with a {@code Dockerfile}
	 * @return the image
	 */
	default BuildResult build(Path context) {
		return build((options) -> options.context(context));
	}

	/**
	 * As {@link #build(BuildOptions)}, with a directory as the context.
	 * @param context a directory with a {@code Dockerfile}
	 * @param options sets the further options
	 * @return the image
	 */
	default BuildResult build(Path context, Consumer<BuildOptions> options) {
		return build((all) -> options.accept(all.context(context)));
	}

	/**
	 * As {@link #build(BuildOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the image
	 */
	default BuildResult build(Consumer<BuildOptions> options) {
		return build(new BuildOptions().apply(options));
	}

	/**
	 * Build an image: {@code POST /build}, since API 1.41, or, with BuildKit (see
	 * {@link BuildOptions#builderVersion}), {@code POST /grpc}. If a step fails, the
	 * build fails with a {@link io.github.dockerclient.error.BuildFailedException}.
	 * @param options the options
	 * @return the image
	 */
	BuildResult build(BuildOptions options);

	/**
	 * As {@link #buildProgress(BuildOptions)}, with a directory as the context.
	 * @param context a directory with a {@code Dockerfile}
	 * @param options sets the further options
	 * @return the output; the caller closes the stream
	 */
	default Stream<ProgressMessage> buildProgress(Path context, Consumer<BuildOptions> options) {
		return buildProgress((all) -> options.accept(all.context(context)));
	}

	/**
	 * As {@link #buildProgress(BuildOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the output; the caller closes the stream
	 */
	default Stream<ProgressMessage> buildProgress(Consumer<BuildOptions> options) {
		return buildProgress(new BuildOptions().apply(options));
	}

	/**
	 * Build an image and follow its output: {@code POST /build}, since API 1.41, or, with
	 * BuildKit (see {@link BuildOptions#builderVersion}), {@code POST /grpc}. If a step
	 * fails, the build fails with a
	 * {@link io.github.dockerclient.error.BuildFailedException}.
	 * @param options the options
	 * @return the output of the engine and of the steps, and the id of the image; the
	 * caller closes the stream, which stops the build
	 */
	Stream<ProgressMessage> buildProgress(BuildOptions options);

	/**
	 * As {@link #buildEvents(BuildOptions)}, with a directory as the context.
	 * @param context a directory with a {@code Dockerfile}
	 * @param options sets the further options
	 * @return the events; the caller closes the stream
	 */
	default Stream<BuildEvent> buildEvents(Path context, Consumer<BuildOptions> options) {
		return buildEvents((all) -> options.accept(all.context(context)));
	}

	/**
	 * As {@link #buildEvents(BuildOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the events; the caller closes the stream
	 */
	default Stream<BuildEvent> buildEvents(Consumer<BuildOptions> options) {
		return buildEvents(new BuildOptions().apply(options));
	}

	/**
	 * Build with BuildKit and follow the events: {@code POST /grpc}, since API 1.41. If a
	 * step fails, the build fails with a
	 * {@link io.github.dockerclient.error.BuildFailedException}.
	 * @param options the options
	 * @return the events, of which the last is one {@link BuildEvent.Finished}; the
	 * caller closes the stream, which stops the build. A slow consumer delays the events,
	 * not the build
	 */
	Stream<BuildEvent> buildEvents(BuildOptions options);

	/**
	 * As {@link #prune(BuildPruneOptions)}, with the default options.
	 * @return the removed entries
	 */
	default BuildPruneResponse prune() {
		return prune(new BuildPruneOptions());
	}

	/**
	 * As {@link #prune(BuildPruneOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the removed entries
	 */
	default BuildPruneResponse prune(Consumer<BuildPruneOptions> options) {
		return prune(new BuildPruneOptions().apply(options));
	}

	/**
	 * Remove unused entries from the cache of BuildKit: {@code POST /build/prune}, since
	 * API 1.41.
	 * @param options the options
	 * @return the removed entries
	 */
	BuildPruneResponse prune(BuildPruneOptions options);

	/**
	 * Cancel a build of BuildKit: {@code POST /build/cancel}, since API 1.41. A build of
	 * the classic builder ends when its stream is cancelled or closed. It is no error if
	 * there is no such build. Returns when the engine has answered.
	 * @param id the id with which the build was started
	 */
	void cancel(String id);

	/**
	 * Create the blocking form of reactive operations.
	 * @param reactive the operations to wait for
	 * @return the blocking operations
	 */
	static BuildOperations using(ReactiveBuildOperations reactive) {
		return new BlockingBuildOperations(reactive);
	}

}

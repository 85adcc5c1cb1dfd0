package io.github.dockerclient.build;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.stream.ProgressMessage;

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

	/**
	 * Build an image: {@code POST /build}, since API 1.41, or, as
	 * {@link BuildOptions.Builder#builderVersion} tells, BuildKit's {@code POST /grpc} in
	 * its place. A step that fails ends it with a
	 * {@link io.github.dockerclient.error.BuildFailedException}.
	 * @param context a directory with a {@code Dockerfile}; what its {@code
	 * .dockerignore} excludes is not sent
	 * @return the image, when it is there
	 */
	default BuildResult build(Path context) {
		return build((options) -> options.context(context));
	}

	/**
	 * Build an image: {@code POST /build}, since API 1.41, or, as
	 * {@link BuildOptions.Builder#builderVersion} tells, BuildKit's {@code POST /grpc} in
	 * its place. A step that fails ends it with a
	 * {@link io.github.dockerclient.error.BuildFailedException}.
	 * @param context a directory with a {@code Dockerfile}; what its {@code
	 * .dockerignore} excludes is not sent
	 * @param options how to build
	 * @return the image, when it is there
	 */
	default BuildResult build(Path context, Consumer<BuildOptions.Builder> options) {
		return build((all) -> options.accept(all.context(context)));
	}

	/**
	 * Build an image: {@code POST /build}, since API 1.41, or, as
	 * {@link BuildOptions.Builder#builderVersion} tells, BuildKit's {@code POST /grpc} in
	 * its place. A step that fails ends it with a
	 * {@link io.github.dockerclient.error.BuildFailedException}.
	 * @param options what to build, and how
	 * @return the image, when it is there
	 */
	default BuildResult build(Consumer<BuildOptions.Builder> options) {
		return build(BuildOptions.of(options));
	}

	/**
	 * Build an image: {@code POST /build}, since API 1.41, or, as
	 * {@link BuildOptions.Builder#builderVersion} tells, BuildKit's {@code POST /grpc} in
	 * its place. A step that fails ends it with a
	 * {@link io.github.dockerclient.error.BuildFailedException}.
	 * @param options what to build, and how
	 * @return the image, when it is there
	 */
	BuildResult build(BuildOptions options);

	/**
	 * Build an image and watch it in text: {@code POST /build}, since API 1.41, or, as
	 * {@link BuildOptions.Builder#builderVersion} tells, BuildKit's {@code POST /grpc} in
	 * its place.
	 * @param context a directory with a {@code Dockerfile}; what its {@code
	 * .dockerignore} excludes is not sent
	 * @param options how to build
	 * @return what the engine and the steps write, and the id of the image, to be read to
	 * its end; closing it earlier makes the engine give up. What goes wrong is thrown
	 * when it is read
	 */
	default Stream<ProgressMessage> buildProgress(Path context, Consumer<BuildOptions.Builder> options) {
		return buildProgress((all) -> options.accept(all.context(context)));
	}

	/**
	 * Build an image and watch it in text: {@code POST /build}, since API 1.41, or, as
	 * {@link BuildOptions.Builder#builderVersion} tells, BuildKit's {@code POST /grpc} in
	 * its place.
	 * @param options what to build, and how
	 * @return what the engine and the steps write, and the id of the image, to be read to
	 * its end; closing it earlier makes the engine give up. What goes wrong is thrown
	 * when it is read
	 */
	default Stream<ProgressMessage> buildProgress(Consumer<BuildOptions.Builder> options) {
		return buildProgress(BuildOptions.of(options));
	}

	/**
	 * Build an image and watch it in text: {@code POST /build}, since API 1.41, or, as
	 * {@link BuildOptions.Builder#builderVersion} tells, BuildKit's {@code POST /grpc} in
	 * its place.
	 * @param options what to build, and how
	 * @return what the engine and the steps write, and the id of the image, to be read to
	 * its end; closing it earlier makes the engine give up. What goes wrong is thrown
	 * when it is read
	 */
	Stream<ProgressMessage> buildProgress(BuildOptions options);

	/**
	 * Build with BuildKit and watch it: {@code POST /grpc}, since API 1.41.
	 * @param context a directory with a {@code Dockerfile}; what its {@code
	 * .dockerignore} excludes is not sent
	 * @param options how to build
	 * @return what happens, with one {@link BuildEvent.Finished} at the end; to be
	 * closed, which cancels the build in the engine. Reading it throws a
	 * {@link io.github.dockerclient.error.BuildFailedException} when a step has failed
	 */
	default Stream<BuildEvent> buildEvents(Path context, Consumer<BuildOptions.Builder> options) {
		return buildEvents((all) -> options.accept(all.context(context)));
	}

	/**
	 * Build with BuildKit and watch it: {@code POST /grpc}, since API 1.41.
	 * @param options what to build, and how
	 * @return what happens, with one {@link BuildEvent.Finished} at the end; to be
	 * closed, which cancels the build in the engine. Reading it throws a
	 * {@link io.github.dockerclient.error.BuildFailedException} when a step has failed
	 */
	default Stream<BuildEvent> buildEvents(Consumer<BuildOptions.Builder> options) {
		return buildEvents(BuildOptions.of(options));
	}

	/**
	 * Build with BuildKit and watch it: {@code POST /grpc}, since API 1.41.
	 * @param options what to build, and how
	 * @return what happens, with one {@link BuildEvent.Finished} at the end; to be
	 * closed, which cancels the build in the engine. Reading it throws a
	 * {@link io.github.dockerclient.error.BuildFailedException} when a step has failed
	 */
	Stream<BuildEvent> buildEvents(BuildOptions options);

	/**
	 * Remove what BuildKit has cached and nothing uses: {@code POST /build/prune}, since
	 * API 1.41.
	 * @return what was removed
	 */
	default BuildPruneResponse prune() {
		return prune((options) -> {
		});
	}

	/**
	 * Remove what BuildKit has cached and nothing uses: {@code POST /build/prune}, since
	 * API 1.41.
	 * @param options what to remove
	 * @return what was removed
	 */
	default BuildPruneResponse prune(Consumer<BuildPruneOptions.Builder> options) {
		return prune(BuildPruneOptions.of(options));
	}

	/**
	 * Remove what BuildKit has cached and nothing uses: {@code POST /build/prune}, since
	 * API 1.41.
	 * @param options what to remove
	 * @return what was removed
	 */
	BuildPruneResponse prune(BuildPruneOptions options);

	/**
	 * Cancel a build of BuildKit: {@code POST /build/cancel}, since API 1.41. A build of
	 * the classic builder ends when its stream is closed.
	 * @param id the id with which the build was started; it is no error if there is no
	 * such build
	 */
	void cancel(String id);

}

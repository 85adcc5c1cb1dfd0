package io.github.dockerclient.build;

import java.nio.file.Path;
import java.util.function.Consumer;

import io.github.dockerclient.registry.RegistryLogins;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Builds, reactively. Nothing happens before the result is subscribed to. Every method
 * may end with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveBuildOperations {

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @param logins knows the credentials of registries
	 * @param defaults what counts for builds that say nothing else
	 * @param containerdStore whether the engine stores images in containerd; asked for
	 * builds that need it
	 * @return the operations
	 */
	static ReactiveBuildOperations using(ReactiveDockerHttp http, RegistryLogins logins, BuildDefaults defaults,
			Mono<Boolean> containerdStore) {
		return new DefaultReactiveBuildOperations(http, logins, defaults, containerdStore);
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
	default Mono<BuildResult> build(Path context) {
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
	default Mono<BuildResult> build(Path context, Consumer<BuildOptions.Builder> options) {
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
	default Mono<BuildResult> build(Consumer<BuildOptions.Builder> options) {
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
	Mono<BuildResult> build(BuildOptions options);

	/**
	 * Build an image and watch it in text: {@code POST /build}, since API 1.41, or, as
	 * {@link BuildOptions.Builder#builderVersion} tells, BuildKit's {@code POST /grpc} in
	 * its place.
	 * @param context a directory with a {@code Dockerfile}; what its {@code
	 * .dockerignore} excludes is not sent
	 * @param options how to build
	 * @return what the engine and the steps write, and the id of the image; cancelling
	 * makes the engine give up. A step that fails ends it with a
	 * {@link io.github.dockerclient.error.BuildFailedException}
	 */
	default Flux<ProgressMessage> buildProgress(Path context, Consumer<BuildOptions.Builder> options) {
		return buildProgress((all) -> options.accept(all.context(context)));
	}

	/**
	 * Build an image and watch it in text: {@code POST /build}, since API 1.41, or, as
	 * {@link BuildOptions.Builder#builderVersion} tells, BuildKit's {@code POST /grpc} in
	 * its place.
	 * @param options what to build, and how
	 * @return what the engine and the steps write, and the id of the image; cancelling
	 * makes the engine give up. A step that fails ends it with a
	 * {@link io.github.dockerclient.error.BuildFailedException}
	 */
	default Flux<ProgressMessage> buildProgress(Consumer<BuildOptions.Builder> options) {
		return buildProgress(BuildOptions.of(options));
	}

	/**
	 * Build an image and watch it in text: {@code POST /build}, since API 1.41, or, as
	 * {@link BuildOptions.Builder#builderVersion} tells, BuildKit's {@code POST /grpc} in
	 * its place.
	 * @param options what to build, and how
	 * @return what the engine and the steps write, and the id of the image; cancelling
	 * makes the engine give up. A step that fails ends it with a
	 * {@link io.github.dockerclient.error.BuildFailedException}
	 */
	Flux<ProgressMessage> buildProgress(BuildOptions options);

	/**
	 * Build with BuildKit and watch it: {@code POST /grpc}, since API 1.41.
	 * @param context a directory with a {@code Dockerfile}; what its {@code
	 * .dockerignore} excludes is not sent
	 * @param options how to build
	 * @return what happens, with one {@link BuildEvent.Finished} at the end; cancelling
	 * cancels the build in the engine. A slow reader holds the reports up, not the build.
	 * A step that fails ends it with a
	 * {@link io.github.dockerclient.error.BuildFailedException}
	 */
	default Flux<BuildEvent> buildEvents(Path context, Consumer<BuildOptions.Builder> options) {
		return buildEvents((all) -> options.accept(all.context(context)));
	}

	/**
	 * Build with BuildKit and watch it: {@code POST /grpc}, since API 1.41.
	 * @param options what to build, and how
	 * @return what happens, with one {@link BuildEvent.Finished} at the end; cancelling
	 * cancels the build in the engine. A slow reader holds the reports up, not the build.
	 * A step that fails ends it with a
	 * {@link io.github.dockerclient.error.BuildFailedException}
	 */
	default Flux<BuildEvent> buildEvents(Consumer<BuildOptions.Builder> options) {
		return buildEvents(BuildOptions.of(options));
	}

	/**
	 * Build with BuildKit and watch it: {@code POST /grpc}, since API 1.41.
	 * @param options what to build, and how
	 * @return what happens, with one {@link BuildEvent.Finished} at the end; cancelling
	 * cancels the build in the engine. A slow reader holds the reports up, not the build.
	 * A step that fails ends it with a
	 * {@link io.github.dockerclient.error.BuildFailedException}
	 */
	Flux<BuildEvent> buildEvents(BuildOptions options);

	/**
	 * Remove what BuildKit has cached and nothing uses: {@code POST /build/prune}, since
	 * API 1.41.
	 * @return what was removed
	 */
	default Mono<BuildPruneResponse> prune() {
		return prune((options) -> {
		});
	}

	/**
	 * Remove what BuildKit has cached and nothing uses: {@code POST /build/prune}, since
	 * API 1.41.
	 * @param options what to remove
	 * @return what was removed
	 */
	default Mono<BuildPruneResponse> prune(Consumer<BuildPruneOptions.Builder> options) {
		return prune(BuildPruneOptions.of(options));
	}

	/**
	 * Remove what BuildKit has cached and nothing uses: {@code POST /build/prune}, since
	 * API 1.41.
	 * @param options what to remove
	 * @return what was removed
	 */
	Mono<BuildPruneResponse> prune(BuildPruneOptions options);

	/**
	 * Cancel a build of BuildKit: {@code POST /build/cancel}, since API 1.41. A build of
	 * the classic builder ends when its subscription is cancelled.
	 * @param id the id with which the build was started; it is no error if there is no
	 * such build
	 * @return completes when the engine has been told
	 */
	Mono<Void> cancel(String id);

}

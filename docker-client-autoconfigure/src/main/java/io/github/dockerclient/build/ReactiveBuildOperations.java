package io.github.dockerclient.build;

import java.nio.file.Path;
import java.util.function.Consumer;

import io.github.dockerclient.registry.RegistryLogins;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.Internal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reactive operations on builds ({@code docker build}). Nothing is sent before the result
 * is subscribed to. Every method may fail with a
 * {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveBuildOperations {

	/**
	 * Create these operations.
	 * @param http the connection to the engine
	 * @param logins the credentials of registries
	 * @param defaults defaults for every build
	 * @param containerdStore whether the engine stores images in containerd; subscribed
	 * to only for builds that require it
	 * @return the operations
	 */
	@Internal
	static ReactiveBuildOperations using(ReactiveDockerHttp http, RegistryLogins logins, BuildDefaults defaults,
			Mono<Boolean> containerdStore) {
		return new DefaultReactiveBuildOperations(http, logins, defaults, containerdStore);
	}

	/**
	 * As {@link #build(BuildOptions)}, with a directory as the context.
	 * @param context a directory with a {@code Dockerfile}
	 * @return the image
	 */
	default Mono<BuildResult> build(Path context) {
		return build((options) -> options.context(context));
	}

	/**
	 * As {@link #build(BuildOptions)}, with a directory as the context.
	 * @param context a directory with a {@code Dockerfile}
	 * @param options sets the further options
	 * @return the image
	 */
	default Mono<BuildResult> build(Path context, Consumer<BuildOptions> options) {
		return build((all) -> options.accept(all.context(context)));
	}

	/**
	 * As {@link #build(BuildOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the image
	 */
	default Mono<BuildResult> build(Consumer<BuildOptions> options) {
		return build(new BuildOptions().apply(options));
	}

	/**
	 * Build an image: {@code POST /build}, since API 1.41, or, with BuildKit (see
	 * {@link BuildOptions#builderVersion}), {@code POST /grpc}. If a step fails, the
	 * build fails with a {@link io.github.dockerclient.error.BuildFailedException}.
	 * @param options the options
	 * @return the image
	 */
	Mono<BuildResult> build(BuildOptions options);

	/**
	 * As {@link #buildProgress(BuildOptions)}, with a directory as the context.
	 * @param context a directory with a {@code Dockerfile}
	 * @param options sets the further options
	 * @return the output
	 */
	default Flux<ProgressMessage> buildProgress(Path context, Consumer<BuildOptions> options) {
		return buildProgress((all) -> options.accept(all.context(context)));
	}

	/**
	 * As {@link #buildProgress(BuildOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the output
	 */
	default Flux<ProgressMessage> buildProgress(Consumer<BuildOptions> options) {
		return buildProgress(new BuildOptions().apply(options));
	}

	/**
	 * Build an image and follow its output: {@code POST /build}, since API 1.41, or, with
	 * BuildKit (see {@link BuildOptions#builderVersion}), {@code POST /grpc}. If a step
	 * fails, the build fails with a
	 * {@link io.github.dockerclient.error.BuildFailedException}.
	 * @param options the options
	 * @return the output of the engine and of the steps, and the id of the image;
	 * cancelling stops the build
	 */
	Flux<ProgressMessage> buildProgress(BuildOptions options);

	/**
	 * As {@link #buildEvents(BuildOptions)}, with a directory as the context.
	 * @param context a directory with a {@code Dockerfile}
	 * @param options sets the further options
	 * @return the events
	 */
	default Flux<BuildEvent> buildEvents(Path context, Consumer<BuildOptions> options) {
		return buildEvents((all) -> options.accept(all.context(context)));
	}

	/**
	 * As {@link #buildEvents(BuildOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the events
	 */
	default Flux<BuildEvent> buildEvents(Consumer<BuildOptions> options) {
		return buildEvents(new BuildOptions().apply(options));
	}

	/**
	 * Build with BuildKit and follow the events: {@code POST /grpc}, since API 1.41. If a
	 * step fails, the build fails with a
	 * {@link io.github.dockerclient.error.BuildFailedException}.
	 * @param options the options
	 * @return the events, of which the last is one {@link BuildEvent.Finished};
	 * cancelling stops the build. A slow consumer delays the events, not the build
	 */
	Flux<BuildEvent> buildEvents(BuildOptions options);

	/**
	 * As {@link #prune(BuildPruneOptions)}, with the default options.
	 * @return the removed entries
	 */
	default Mono<BuildPruneResponse> prune() {
		return prune(new BuildPruneOptions());
	}

	/**
	 * As {@link #prune(BuildPruneOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the removed entries
	 */
	default Mono<BuildPruneResponse> prune(Consumer<BuildPruneOptions> options) {
		return prune(new BuildPruneOptions().apply(options));
	}

	/**
	 * Remove unused entries from the cache of BuildKit: {@code POST /build/prune}, since
	 * API 1.41.
	 * @param options the options
	 * @return the removed entries
	 */
	Mono<BuildPruneResponse> prune(BuildPruneOptions options);

	/**
	 * Cancel a build of BuildKit: {@code POST /build/cancel}, since API 1.41. A build of
	 * the classic builder ends when its stream is cancelled or closed. It is no error if
	 * there is no such build.
	 * @param id the id with which the build was started
	 * @return completes when the engine has answered
	 */
	Mono<Void> cancel(String id);

}

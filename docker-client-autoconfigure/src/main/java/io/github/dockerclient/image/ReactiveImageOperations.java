package io.github.dockerclient.image;

import java.net.URI;
import java.util.function.Consumer;

import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.ByteSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Images, reactively. Nothing happens before the result is subscribed to. Every method
 * may end with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveImageOperations {

	/**
	 * List images, the newest first: {@code GET /images/json}, since API 1.41.
	 * @return the images
	 */
	default Flux<ImageSummary> list() {
		return list((options) -> {
		});
	}

	/**
	 * List images, the newest first: {@code GET /images/json}, since API 1.41.
	 * @param options which to list, and what to tell of them
	 * @return the images
	 */
	default Flux<ImageSummary> list(Consumer<ImageListOptions.Builder> options) {
		return list(ImageListOptions.of(options));
	}

	/**
	 * List images, the newest first: {@code GET /images/json}, since API 1.41.
	 * @param options which to list, and what to tell of them
	 * @return the images
	 */
	Flux<ImageSummary> list(ImageListOptions options);

	/**
	 * Tell all about an image: {@code GET /images/{name}/json}, since API 1.41.
	 * @param name the image's name, or its id
	 * @return its configuration and origin
	 */
	default Mono<ImageInspect> inspect(String name) {
		return inspect(name, (options) -> {
		});
	}

	/**
	 * Tell all about an image: {@code GET /images/{name}/json}, since API 1.41.
	 * @param name the image's name, or its id
	 * @param options what to tell
	 * @return its configuration and origin
	 */
	default Mono<ImageInspect> inspect(String name, Consumer<ImageInspectOptions.Builder> options) {
		return inspect(name, ImageInspectOptions.of(options));
	}

	/**
	 * Tell all about an image: {@code GET /images/{name}/json}, since API 1.41.
	 * @param name the image's name, or its id
	 * @param options what to tell
	 * @return its configuration and origin
	 */
	Mono<ImageInspect> inspect(String name, ImageInspectOptions options);

	/**
	 * Pull an image from its registry: {@code POST /images/create}, since API 1.41.
	 * @param name the image's name; the tag {@code latest} if it has neither tag nor
	 * digest
	 * @return the outcome, when the image is there
	 */
	default Mono<ImagePullResult> pull(String name) {
		return pull(name, (options) -> {
		});
	}

	/**
	 * Pull an image from its registry: {@code POST /images/create}, since API 1.41.
	 * @param name the image's name; the tag {@code latest} if it has neither tag nor
	 * digest
	 * @param options how to pull
	 * @return the outcome, when the image is there
	 */
	default Mono<ImagePullResult> pull(String name, Consumer<ImagePullOptions.Builder> options) {
		return pull(name, ImagePullOptions.of(options));
	}

	/**
	 * Pull an image from its registry: {@code POST /images/create}, since API 1.41.
	 * @param name the image's name; the tag {@code latest} if it has neither tag nor
	 * digest
	 * @param options how to pull
	 * @return the outcome, when the image is there
	 */
	Mono<ImagePullResult> pull(String name, ImagePullOptions options);

	/**
	 * Pull an image and watch the progress: {@code POST /images/create}, since API 1.41.
	 * @param name the image's name; the tag {@code latest} if it has neither tag nor
	 * digest
	 * @return what the engine tells; cancelling makes the engine give up
	 */
	default Flux<ProgressMessage> pullProgress(String name) {
		return pullProgress(name, (options) -> {
		});
	}

	/**
	 * Pull an image and watch the progress: {@code POST /images/create}, since API 1.41.
	 * @param name the image's name; the tag {@code latest} if it has neither tag nor
	 * digest
	 * @param options how to pull
	 * @return what the engine tells; cancelling makes the engine give up
	 */
	default Flux<ProgressMessage> pullProgress(String name, Consumer<ImagePullOptions.Builder> options) {
		return pullProgress(name, ImagePullOptions.of(options));
	}

	/**
	 * Pull an image and watch the progress: {@code POST /images/create}, since API 1.41.
	 * @param name the image's name; the tag {@code latest} if it has neither tag nor
	 * digest
	 * @param options how to pull
	 * @return what the engine tells; cancelling makes the engine give up
	 */
	Flux<ProgressMessage> pullProgress(String name, ImagePullOptions options);

	/**
	 * Make an image of a file system: {@code POST /images/create}, since API 1.41.
	 * @param archive the file system as a tar archive, compressed or not
	 * @param options what to make of it
	 * @return the new image
	 */
	default Mono<ImageImportResult> importImage(ByteSource archive, Consumer<ImageImportOptions.Builder> options) {
		return importImage(archive, ImageImportOptions.of(options));
	}

	/**
	 * Make an image of a file system: {@code POST /images/create}, since API 1.41.
	 * @param archive the file system as a tar archive, compressed or not
	 * @param options what to make of it
	 * @return the new image
	 */
	Mono<ImageImportResult> importImage(ByteSource archive, ImageImportOptions options);

	/**
	 * Make an image of a file system that the engine fetches:
	 * {@code POST /images/create}, since API 1.41.
	 * @param archive where the engine finds the tar archive, by {@code http} or
	 * {@code https}
	 * @param options what to make of it
	 * @return the new image
	 */
	default Mono<ImageImportResult> importImage(URI archive, Consumer<ImageImportOptions.Builder> options) {
		return importImage(archive, ImageImportOptions.of(options));
	}

	/**
	 * Make an image of a file system that the engine fetches:
	 * {@code POST /images/create}, since API 1.41.
	 * @param archive where the engine finds the tar archive, by {@code http} or
	 * {@code https}
	 * @param options what to make of it
	 * @return the new image
	 */
	Mono<ImageImportResult> importImage(URI archive, ImageImportOptions options);

	/**
	 * Give an image another name: {@code POST /images/{name}/tag}, since API 1.41.
	 * @param name the image's name, or its id
	 * @param target the new name; with the tag {@code latest} if it has none
	 * @return completes when the image has the name
	 */
	Mono<Void> tag(String name, String target);

	/**
	 * Remove an image's name, and the image with its last name: {@code DELETE
	 * /images/{name}}, since API 1.41.
	 * @param name the image's name, or its id
	 * @return what was untagged and what was deleted
	 */
	default Flux<ImageDeleteResponseItem> remove(String name) {
		return remove(name, (options) -> {
		});
	}

	/**
	 * Remove an image's name, and the image with its last name: {@code DELETE
	 * /images/{name}}, since API 1.41.
	 * @param name the image's name, or its id
	 * @param options what to remove, and whether by force
	 * @return what was untagged and what was deleted
	 */
	default Flux<ImageDeleteResponseItem> remove(String name, Consumer<ImageRemoveOptions.Builder> options) {
		return remove(name, ImageRemoveOptions.of(options));
	}

	/**
	 * Remove an image's name, and the image with its last name: {@code DELETE
	 * /images/{name}}, since API 1.41.
	 * @param name the image's name, or its id
	 * @param options what to remove, and whether by force
	 * @return what was untagged and what was deleted
	 */
	Flux<ImageDeleteResponseItem> remove(String name, ImageRemoveOptions options);

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @param credentials knows the credentials of registries
	 * @return the operations
	 */
	static ReactiveImageOperations using(ReactiveDockerHttp http, RegistryCredentialsProvider credentials) {
		return new DefaultReactiveImageOperations(http, credentials);
	}

}

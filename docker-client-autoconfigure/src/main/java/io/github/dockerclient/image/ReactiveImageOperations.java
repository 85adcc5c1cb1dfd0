package io.github.dockerclient.image;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Consumer;

import io.github.dockerclient.registry.RegistryLogins;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.type.Internal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Reactive operations on images ({@code docker image}). Nothing is sent before the result
 * is subscribed to. Every method may fail with a
 * {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveImageOperations {

	/**
	 * As {@link #list(ImageListOptions)}, with the default options.
	 * @return the images
	 */
	default Flux<ImageSummary> list() {
		return list((options) -> {
		});
	}

	/**
	 * As {@link #list(ImageListOptions)}.
	 * @param options the options
	 * @return the images
	 */
	default Flux<ImageSummary> list(Consumer<ImageListOptions> options) {
		return list(new ImageListOptions().apply(options));
	}

	/**
	 * List images, the newest first: {@code GET /images/json}, since API 1.41.
	 * @param options the options
	 * @return the images
	 */
	Flux<ImageSummary> list(ImageListOptions options);

	/**
	 * As {@link #inspect(String, ImageInspectOptions)}, with the default options.
	 * @param name the image's name, or its id
	 * @return the details
	 */
	default Mono<ImageInspect> inspect(String name) {
		return inspect(name, (options) -> {
		});
	}

	/**
	 * As {@link #inspect(String, ImageInspectOptions)}.
	 * @param name the image's name, or its id
	 * @param options the options
	 * @return the details
	 */
	default Mono<ImageInspect> inspect(String name, Consumer<ImageInspectOptions> options) {
		return inspect(name, new ImageInspectOptions().apply(options));
	}

	/**
	 * Return the details of an image: {@code GET /images/{name}/json}, since API 1.41.
	 * @param name the image's name, or its id
	 * @param options the options
	 * @return the image's configuration and origin
	 */
	Mono<ImageInspect> inspect(String name, ImageInspectOptions options);

	/**
	 * Return whether the engine has an image: {@code GET /images/{name}/json}, since API
	 * 1.41. No registry is asked.
	 * @param name the image's name, or its id
	 * @return whether the engine has it
	 */
	Mono<Boolean> exists(String name);

	/**
	 * As {@link #pull(String, ImagePullOptions)}, with the default options.
	 * @param name the image's name
	 * @return the outcome
	 */
	default Mono<ImagePullResult> pull(String name) {
		return pull(name, (options) -> {
		});
	}

	/**
	 * As {@link #pull(String, ImagePullOptions)}.
	 * @param name the image's name
	 * @param options the options
	 * @return the outcome
	 */
	default Mono<ImagePullResult> pull(String name, Consumer<ImagePullOptions> options) {
		return pull(name, new ImagePullOptions().apply(options));
	}

	/**
	 * Pull an image from its registry: {@code POST /images/create}, since API 1.41.
	 * @param name the image's name; the tag {@code latest} if it has neither tag nor
	 * digest
	 * @param options the options
	 * @return the outcome, when the image is there
	 */
	Mono<ImagePullResult> pull(String name, ImagePullOptions options);

	/**
	 * As {@link #pullProgress(String, ImagePullOptions)}, with the default options.
	 * @param name the image's name
	 * @return the progress messages
	 */
	default Flux<ProgressMessage> pullProgress(String name) {
		return pullProgress(name, (options) -> {
		});
	}

	/**
	 * As {@link #pullProgress(String, ImagePullOptions)}.
	 * @param name the image's name
	 * @param options the options
	 * @return the progress messages
	 */
	default Flux<ProgressMessage> pullProgress(String name, Consumer<ImagePullOptions> options) {
		return pullProgress(name, new ImagePullOptions().apply(options));
	}

	/**
	 * Pull an image and follow the progress: {@code POST /images/create}, since API 1.41.
	 * @param name the image's name; the tag {@code latest} if it has neither tag nor
	 * digest
	 * @param options the options
	 * @return the progress messages; cancelling makes the engine stop the operation
	 */
	Flux<ProgressMessage> pullProgress(String name, ImagePullOptions options);

	/**
	 * As {@link #pullIfMissing(String, ImagePullOptions)}, with the default options.
	 * @param name the image's name
	 * @return whether the image was missing
	 */
	default Mono<Boolean> pullIfMissing(String name) {
		return pullIfMissing(name, (options) -> {
		});
	}

	/**
	 * As {@link #pullIfMissing(String, ImagePullOptions)}.
	 * @param name the image's name
	 * @param options the options
	 * @return whether the image was missing
	 */
	default Mono<Boolean> pullIfMissing(String name, Consumer<ImagePullOptions> options) {
		return pullIfMissing(name, new ImagePullOptions().apply(options));
	}

	/**
	 * Pull an image from its registry unless the engine has it, for the chosen platform
	 * if there is one.
	 * @param name the image's name; the tag {@code latest} if it has neither tag nor
	 * digest
	 * @param options the options, which must not ask for all tags
	 * @return whether it was missing, when the image is there
	 */
	Mono<Boolean> pullIfMissing(String name, ImagePullOptions options);

	/**
	 * As {@link #push(String, ImagePushOptions)}, with the default options.
	 * @param name the image's name
	 * @return the outcome
	 */
	default Mono<ImagePushResult> push(String name) {
		return push(name, (options) -> {
		});
	}

	/**
	 * As {@link #push(String, ImagePushOptions)}.
	 * @param name the image's name
	 * @param options the options
	 * @return the outcome
	 */
	default Mono<ImagePushResult> push(String name, Consumer<ImagePushOptions> options) {
		return push(name, new ImagePushOptions().apply(options));
	}

	/**
	 * Push an image to the registry in its name: {@code POST /images/{name}/push}, since
	 * API 1.41.
	 * @param name the image's name with its registry unless that is Docker Hub; the tag
	 * {@code latest} if it has none
	 * @param options the options
	 * @return the outcome, when the registry has the image
	 */
	Mono<ImagePushResult> push(String name, ImagePushOptions options);

	/**
	 * As {@link #pushProgress(String, ImagePushOptions)}, with the default options.
	 * @param name the image's name
	 * @return the progress messages
	 */
	default Flux<ProgressMessage> pushProgress(String name) {
		return pushProgress(name, (options) -> {
		});
	}

	/**
	 * As {@link #pushProgress(String, ImagePushOptions)}.
	 * @param name the image's name
	 * @param options the options
	 * @return the progress messages
	 */
	default Flux<ProgressMessage> pushProgress(String name, Consumer<ImagePushOptions> options) {
		return pushProgress(name, new ImagePushOptions().apply(options));
	}

	/**
	 * Push an image and follow the progress: {@code POST /images/{name}/push}, since API
	 * 1.41.
	 * @param name the image's name with its registry unless that is Docker Hub; the tag
	 * {@code latest} if it has none
	 * @param options the options
	 * @return the progress messages; cancelling makes the engine stop the operation
	 */
	Flux<ProgressMessage> pushProgress(String name, ImagePushOptions options);

	/**
	 * As {@link #history(String, ImageHistoryOptions)}, with the default options.
	 * @param name the image's name, or its id
	 * @return the steps
	 */
	default Flux<ImageHistoryResponseItem> history(String name) {
		return history(name, (options) -> {
		});
	}

	/**
	 * As {@link #history(String, ImageHistoryOptions)}.
	 * @param name the image's name, or its id
	 * @param options the options
	 * @return the steps
	 */
	default Flux<ImageHistoryResponseItem> history(String name, Consumer<ImageHistoryOptions> options) {
		return history(name, new ImageHistoryOptions().apply(options));
	}

	/**
	 * Return the history of an image, the last step first: {@code GET
	 * /images/{name}/history}, since API 1.41.
	 * @param name the image's name, or its id
	 * @param options the options
	 * @return the steps
	 */
	Flux<ImageHistoryResponseItem> history(String name, ImageHistoryOptions options);

	/**
	 * As {@link #attestations(String, ImageAttestationsOptions)}, with the default
	 * options.
	 * @param name the image's name, or its id
	 * @return the statements
	 */
	default Flux<AttestationStatement> attestations(String name) {
		return attestations(name, (options) -> {
		});
	}

	/**
	 * As {@link #attestations(String, ImageAttestationsOptions)}.
	 * @param name the image's name, or its id
	 * @param options the options
	 * @return the statements
	 */
	default Flux<AttestationStatement> attestations(String name, Consumer<ImageAttestationsOptions> options) {
		return attestations(name, new ImageAttestationsOptions().apply(options));
	}

	/**
	 * List the attestations of an image, such as its provenance: {@code GET
	 * /images/{name}/attestations}, since API 1.55. Requires the containerd image store.
	 * @param name the image's name, or its id
	 * @param options the options
	 * @return the statements, none if the image has none
	 */
	Flux<AttestationStatement> attestations(String name, ImageAttestationsOptions options);

	/**
	 * As {@link #search(String, ImageSearchOptions)}, with the default options.
	 * @param term the term to search for
	 * @return the repositories
	 */
	default Flux<ImageSearchResponseItem> search(String term) {
		return search(term, (options) -> {
		});
	}

	/**
	 * As {@link #search(String, ImageSearchOptions)}.
	 * @param term the term to search for
	 * @param options the options
	 * @return the repositories
	 */
	default Flux<ImageSearchResponseItem> search(String term, Consumer<ImageSearchOptions> options) {
		return search(term, new ImageSearchOptions().apply(options));
	}

	/**
	 * Search Docker Hub, or another registry that supports it: {@code GET
	 * /images/search}, since API 1.41.
	 * @param term the term to search for; a registry's host may stand before it, with a
	 * slash between them
	 * @param options the options
	 * @return the repositories that were found
	 */
	Flux<ImageSearchResponseItem> search(String term, ImageSearchOptions options);

	/**
	 * As {@link #importImage(ByteSource, ImageImportOptions)}, with the default options.
	 * @param archive the tar archive, compressed or not
	 * @return the new image
	 */
	default Mono<ImageImportResult> importImage(ByteSource archive) {
		return importImage(archive, (options) -> {
		});
	}

	/**
	 * As {@link #importImage(ByteSource, ImageImportOptions)}.
	 * @param archive the tar archive, compressed or not
	 * @param options the options
	 * @return the new image
	 */
	default Mono<ImageImportResult> importImage(ByteSource archive, Consumer<ImageImportOptions> options) {
		return importImage(archive, new ImageImportOptions().apply(options));
	}

	/**
	 * Create an image from a file system: {@code POST /images/create}, since API 1.41.
	 * @param archive the file system as a tar archive, compressed or not
	 * @param options the options
	 * @return the new image
	 */
	Mono<ImageImportResult> importImage(ByteSource archive, ImageImportOptions options);

	/**
	 * As {@link #importImage(URI, ImageImportOptions)}, with the default options.
	 * @param archive the location of the tar archive
	 * @return the new image
	 */
	default Mono<ImageImportResult> importImage(URI archive) {
		return importImage(archive, (options) -> {
		});
	}

	/**
	 * As {@link #importImage(URI, ImageImportOptions)}.
	 * @param archive the location of the tar archive
	 * @param options the options
	 * @return the new image
	 */
	default Mono<ImageImportResult> importImage(URI archive, Consumer<ImageImportOptions> options) {
		return importImage(archive, new ImageImportOptions().apply(options));
	}

	/**
	 * Create an image from a file system that the engine fetches:
	 * {@code POST /images/create}, since API 1.41.
	 * @param archive where the engine finds the tar archive, by {@code http} or
	 * {@code https}
	 * @param options the options
	 * @return the new image
	 */
	Mono<ImageImportResult> importImage(URI archive, ImageImportOptions options);

	/**
	 * As {@link #importProgress(ByteSource, ImageImportOptions)}, with the default
	 * options.
	 * @param archive the tar archive, compressed or not
	 * @return the progress messages
	 */
	default Flux<ProgressMessage> importProgress(ByteSource archive) {
		return importProgress(archive, (options) -> {
		});
	}

	/**
	 * As {@link #importProgress(ByteSource, ImageImportOptions)}.
	 * @param archive the tar archive, compressed or not
	 * @param options the options
	 * @return the progress messages
	 */
	default Flux<ProgressMessage> importProgress(ByteSource archive, Consumer<ImageImportOptions> options) {
		return importProgress(archive, new ImageImportOptions().apply(options));
	}

	/**
	 * Create an image from a file system and follow the progress:
	 * {@code POST /images/create}, since API 1.41.
	 * @param archive the file system as a tar archive, compressed or not
	 * @param options the options
	 * @return the progress messages; cancelling makes the engine stop the operation. The
	 * last status is the id of the new image
	 */
	Flux<ProgressMessage> importProgress(ByteSource archive, ImageImportOptions options);

	/**
	 * As {@link #importProgress(URI, ImageImportOptions)}, with the default options.
	 * @param archive the location of the tar archive
	 * @return the progress messages
	 */
	default Flux<ProgressMessage> importProgress(URI archive) {
		return importProgress(archive, (options) -> {
		});
	}

	/**
	 * As {@link #importProgress(URI, ImageImportOptions)}.
	 * @param archive the location of the tar archive
	 * @param options the options
	 * @return the progress messages
	 */
	default Flux<ProgressMessage> importProgress(URI archive, Consumer<ImageImportOptions> options) {
		return importProgress(archive, new ImageImportOptions().apply(options));
	}

	/**
	 * Create an image from a file system that the engine fetches, and follow the
	 * progress: {@code POST /images/create}, since API 1.41.
	 * @param archive where the engine finds the tar archive, by {@code http} or {@code
	 * https}
	 * @param options the options
	 * @return the progress messages; cancelling makes the engine stop the operation. The
	 * last status is the id of the new image
	 */
	Flux<ProgressMessage> importProgress(URI archive, ImageImportOptions options);

	/**
	 * As {@link #save(String, ImageSaveOptions)}, with the default options.
	 * @param name the image's name, or its id
	 * @return the tar archive, in buffers that the subscriber releases
	 */
	default Flux<DataBuffer> save(String name) {
		return save(name, (options) -> {
		});
	}

	/**
	 * As {@link #save(String, ImageSaveOptions)}.
	 * @param name the image's name, or its id
	 * @param options the options
	 * @return the tar archive, in buffers that the subscriber releases
	 */
	default Flux<DataBuffer> save(String name, Consumer<ImageSaveOptions> options) {
		return save(name, new ImageSaveOptions().apply(options));
	}

	/**
	 * Save an image with its layers to an archive: {@code GET /images/{name}/get}, since
	 * API 1.41.
	 * @param name the image's name, or its id
	 * @param options the options
	 * @return the tar archive, in buffers that the subscriber releases; cancelling makes
	 * the engine stop the operation
	 */
	Flux<DataBuffer> save(String name, ImageSaveOptions options);

	/**
	 * As {@link #save(String, Path, ImageSaveOptions)}, with the default options.
	 * @param name the image's name, or its id
	 * @param file the file to write
	 * @return completes when the file is written
	 */
	default Mono<Void> save(String name, Path file) {
		return save(name, file, new ImageSaveOptions());
	}

	/**
	 * As {@link #save(String, Path, ImageSaveOptions)}, with options that are set here.
	 * @param name the image's name, or its id
	 * @param file the file to write
	 * @param options sets the options
	 * @return completes when the file is written
	 */
	default Mono<Void> save(String name, Path file, Consumer<ImageSaveOptions> options) {
		return save(name, file, new ImageSaveOptions().apply(options));
	}

	/**
	 * Save an image with its layers to a file: {@code GET /images/{name}/get}, since API
	 * 1.41.
	 * @param name the image's name, or its id
	 * @param file the file to write, in an existing directory; it is created or replaced
	 * when the archive is complete
	 * @param options the options
	 * @return completes when the file is written
	 */
	Mono<Void> save(String name, Path file, ImageSaveOptions options);

	/**
	 * As {@link #save(Collection, ImageSaveOptions)}, with the default options.
	 * @param names the images' names, or their ids
	 * @return the tar archive, in buffers that the subscriber releases
	 */
	default Flux<DataBuffer> save(Collection<String> names) {
		return save(names, (options) -> {
		});
	}

	/**
	 * As {@link #save(Collection, ImageSaveOptions)}.
	 * @param names the images' names, or their ids
	 * @param options the options
	 * @return the tar archive, in buffers that the subscriber releases
	 */
	default Flux<DataBuffer> save(Collection<String> names, Consumer<ImageSaveOptions> options) {
		return save(names, new ImageSaveOptions().apply(options));
	}

	/**
	 * Save images with their layers to one archive, which holds a layer that several
	 * share only once: {@code GET /images/get}, since API 1.41.
	 * @param names the images' names, or their ids; at least one
	 * @param options the options
	 * @return the tar archive, in buffers that the subscriber releases; cancelling makes
	 * the engine stop the operation
	 */
	Flux<DataBuffer> save(Collection<String> names, ImageSaveOptions options);

	/**
	 * As {@link #save(Collection, Path, ImageSaveOptions)}, with the default options.
	 * @param names the images' names, or their ids
	 * @param file the file to write
	 * @return completes when the file is written
	 */
	default Mono<Void> save(Collection<String> names, Path file) {
		return save(names, file, (options) -> {
		});
	}

	/**
	 * As {@link #save(Collection, Path, ImageSaveOptions)}.
	 * @param names the images' names, or their ids
	 * @param file the file to write
	 * @param options the options
	 * @return completes when the file is written
	 */
	default Mono<Void> save(Collection<String> names, Path file, Consumer<ImageSaveOptions> options) {
		return save(names, file, new ImageSaveOptions().apply(options));
	}

	/**
	 * Save images with their layers to a file: {@code GET /images/get}, since API 1.41.
	 * @param names the images' names, or their ids; at least one
	 * @param file the file to write; what it held is replaced once the archive is
	 * complete
	 * @param options the options
	 * @return completes when the file is written
	 */
	Mono<Void> save(Collection<String> names, Path file, ImageSaveOptions options);

	/**
	 * As {@link #load(ByteSource, ImageLoadOptions)}, with the default options.
	 * @param archive the tar archive, compressed or not
	 * @return the loaded images
	 */
	default Mono<ImageLoadResult> load(ByteSource archive) {
		return load(archive, (options) -> {
		});
	}

	/**
	 * As {@link #load(ByteSource, ImageLoadOptions)}.
	 * @param archive the tar archive, compressed or not
	 * @param options the options
	 * @return the loaded images
	 */
	default Mono<ImageLoadResult> load(ByteSource archive, Consumer<ImageLoadOptions> options) {
		return load(archive, new ImageLoadOptions().apply(options));
	}

	/**
	 * Load images from an archive: {@code POST /images/load}, since API 1.41. Fails with
	 * an {@link io.github.dockerclient.error.UnexpectedAnswerException} if there is none
	 * in it, or none for the platform.
	 * @param archive an archive that {@code save} has written, compressed or not
	 * @param options the options
	 * @return the images that were loaded
	 */
	Mono<ImageLoadResult> load(ByteSource archive, ImageLoadOptions options);

	/**
	 * As {@link #load(ByteSource, ImageLoadOptions)}, with a file and the default
	 * options.
	 * @param archive the file with the tar archive, compressed or not
	 * @return the loaded images
	 */
	default Mono<ImageLoadResult> load(Path archive) {
		return load(ByteSource.of(archive));
	}

	/**
	 * As {@link #load(ByteSource, ImageLoadOptions)}, with a file and options that are
	 * set here.
	 * @param archive the file with the tar archive, compressed or not
	 * @param options sets the options
	 * @return the loaded images
	 */
	default Mono<ImageLoadResult> load(Path archive, Consumer<ImageLoadOptions> options) {
		return load(ByteSource.of(archive), options);
	}

	/**
	 * As {@link #load(ByteSource, ImageLoadOptions)}, with a file.
	 * @param archive the file with the tar archive, compressed or not
	 * @param options the options
	 * @return the loaded images
	 */
	default Mono<ImageLoadResult> load(Path archive, ImageLoadOptions options) {
		return load(ByteSource.of(archive), options);
	}

	/**
	 * As {@link #loadProgress(ByteSource, ImageLoadOptions)}, with the default options.
	 * @param archive the tar archive, compressed or not
	 * @return the progress messages
	 */
	default Flux<ProgressMessage> loadProgress(ByteSource archive) {
		return loadProgress(archive, (options) -> {
		});
	}

	/**
	 * As {@link #loadProgress(ByteSource, ImageLoadOptions)}.
	 * @param archive the tar archive, compressed or not
	 * @param options the options
	 * @return the progress messages
	 */
	default Flux<ProgressMessage> loadProgress(ByteSource archive, Consumer<ImageLoadOptions> options) {
		return loadProgress(archive, new ImageLoadOptions().apply(options));
	}

	/**
	 * Load images from an archive and follow the progress: {@code POST /images/load},
	 * since API 1.41.
	 * @param archive an archive that {@code save} has written, compressed or not
	 * @param options the options
	 * @return the progress messages; cancelling makes the engine stop the operation
	 */
	Flux<ProgressMessage> loadProgress(ByteSource archive, ImageLoadOptions options);

	/**
	 * Give an image another name, like {@code docker tag}: {@code POST
	 * /images/{name}/tag}, since API 1.41.
	 * @param name the image's name, or its id
	 * @param target the new name; with the tag {@code latest} if it has none
	 * @return completes when the image has the name
	 */
	Mono<Void> tag(String name, String target);

	/**
	 * As {@link #remove(String, ImageRemoveOptions)}, with the default options.
	 * @param name the image's name, or its id
	 * @return what was untagged and what was deleted
	 */
	default Flux<ImageDeleteResponseItem> remove(String name) {
		return remove(name, (options) -> {
		});
	}

	/**
	 * As {@link #remove(String, ImageRemoveOptions)}.
	 * @param name the image's name, or its id
	 * @param options the options
	 * @return what was untagged and what was deleted
	 */
	default Flux<ImageDeleteResponseItem> remove(String name, Consumer<ImageRemoveOptions> options) {
		return remove(name, new ImageRemoveOptions().apply(options));
	}

	/**
	 * Remove an image's name, and the image with its last name: {@code DELETE
	 * /images/{name}}, since API 1.41.
	 * @param name the image's name, or its id
	 * @param options the options
	 * @return what was untagged and what was deleted
	 */
	Flux<ImageDeleteResponseItem> remove(String name, ImageRemoveOptions options);

	/**
	 * As {@link #prune(ImagePruneOptions)}, with the default options.
	 * @return what was removed
	 */
	default Mono<ImagePruneResponse> prune() {
		return prune((options) -> {
		});
	}

	/**
	 * As {@link #prune(ImagePruneOptions)}.
	 * @param options the options
	 * @return what was removed
	 */
	default Mono<ImagePruneResponse> prune(Consumer<ImagePruneOptions> options) {
		return prune(new ImagePruneOptions().apply(options));
	}

	/**
	 * Remove images that no container uses: {@code POST /images/prune}, since API 1.41.
	 * Unless the options say otherwise, only those without a name.
	 * @param options the options
	 * @return what was removed
	 */
	Mono<ImagePruneResponse> prune(ImagePruneOptions options);

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @param logins knows the credentials of registries
	 * @return the operations
	 */
	@Internal
	static ReactiveImageOperations using(ReactiveDockerHttp http, RegistryLogins logins) {
		return using(http, logins, CallDefaults.NONE);
	}

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @param logins knows the credentials of registries
	 * @param defaults defaults for calls that do not say otherwise
	 * @return the operations
	 */
	@Internal
	static ReactiveImageOperations using(ReactiveDockerHttp http, RegistryLogins logins, CallDefaults defaults) {
		return new DefaultReactiveImageOperations(http, logins, defaults);
	}

}

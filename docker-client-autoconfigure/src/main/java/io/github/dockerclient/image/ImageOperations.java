// Derived from ReactiveImageOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.image;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.type.ByteSource;

/**
 * Operations on images ({@code docker image}). Each call waits for the engine's answer.
 * Every method may fail with a {@link io.github.dockerclient.error.DockerException}. A
 * stream must be closed, and throws its failure when it is read. Safe on virtual threads;
 * on the threads of an event loop, use {@link ReactiveImageOperations} instead.
 */
public interface ImageOperations {

	/**
	 * As {@link #list(ImageListOptions)}, with the default options.
	 * @return the images
	 */
	default List<ImageSummary> list() {
		return list((options) -> {
		});
	}

	/**
	 * As {@link #list(ImageListOptions)}.
	 * @param options the options
	 * @return the images
	 */
	default List<ImageSummary> list(Consumer<ImageListOptions> options) {
		return list(new ImageListOptions().apply(options));
	}

	/**
	 * List images, the newest first: {@code GET /images/json}, since API 1.41.
	 * @param options the options
	 * @return the images
	 */
	List<ImageSummary> list(ImageListOptions options);

	/**
	 * As {@link #inspect(String, ImageInspectOptions)}, with the default options.
	 * @param name the image's name, or its id
	 * @return the details
	 */
	default ImageInspect inspect(String name) {
		return inspect(name, (options) -> {
		});
	}

	/**
	 * As {@link #inspect(String, ImageInspectOptions)}.
	 * @param name the image's name, or its id
	 * @param options the options
	 * @return the details
	 */
	default ImageInspect inspect(String name, Consumer<ImageInspectOptions> options) {
		return inspect(name, new ImageInspectOptions().apply(options));
	}

	/**
	 * Return the details of an image: {@code GET /images/{name}/json}, since API 1.41.
	 * @param name the image's name, or its id
	 * @param options the options
	 * @return the image's configuration and origin
	 */
	ImageInspect inspect(String name, ImageInspectOptions options);

	/**
	 * Return whether the engine has an image: {@code GET /images/{name}/json}, since API
	 * 1.41. No registry is asked.
	 * @param name the image's name, or its id
	 * @return whether the engine has it
	 */
	Boolean exists(String name);

	/**
	 * As {@link #pull(String, ImagePullOptions)}, with the default options.
	 * @param name the image's name
	 * @return the outcome
	 */
	default ImagePullResult pull(String name) {
		return pull(name, (options) -> {
		});
	}

	/**
	 * As {@link #pull(String, ImagePullOptions)}.
	 * @param name the image's name
	 * @param options the options
	 * @return the outcome
	 */
	default ImagePullResult pull(String name, Consumer<ImagePullOptions> options) {
		return pull(name, new ImagePullOptions().apply(options));
	}

	/**
	 * Pull an image from its registry: {@code POST /images/create}, since API 1.41.
	 * @param name the image's name; the tag {@code latest} if it has neither tag nor
	 * digest
	 * @param options the options
	 * @return the outcome, when the image is there
	 */
	ImagePullResult pull(String name, ImagePullOptions options);

	/**
	 * As {@link #pullProgress(String, ImagePullOptions)}, with the default options.
	 * @param name the image's name
	 * @return the progress messages; the caller closes the stream
	 */
	default Stream<ProgressMessage> pullProgress(String name) {
		return pullProgress(name, (options) -> {
		});
	}

	/**
	 * As {@link #pullProgress(String, ImagePullOptions)}.
	 * @param name the image's name
	 * @param options the options
	 * @return the progress messages; the caller closes the stream
	 */
	default Stream<ProgressMessage> pullProgress(String name, Consumer<ImagePullOptions> options) {
		return pullProgress(name, new ImagePullOptions().apply(options));
	}

	/**
	 * Pull an image and follow the progress: {@code POST /images/create}, since API 1.41.
	 * @param name the image's name; the tag {@code latest} if it has neither tag nor
	 * digest
	 * @param options the options
	 * @return the progress messages; the caller closes the stream, which makes the engine
	 * stop the operation
	 */
	Stream<ProgressMessage> pullProgress(String name, ImagePullOptions options);

	/**
	 * As {@link #pullIfMissing(String, ImagePullOptions)}, with the default options.
	 * @param name the image's name
	 * @return whether the image was missing
	 */
	default Boolean pullIfMissing(String name) {
		return pullIfMissing(name, (options) -> {
		});
	}

	/**
	 * As {@link #pullIfMissing(String, ImagePullOptions)}.
	 * @param name the image's name
	 * @param options the options
	 * @return whether the image was missing
	 */
	default Boolean pullIfMissing(String name, Consumer<ImagePullOptions> options) {
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
	Boolean pullIfMissing(String name, ImagePullOptions options);

	/**
	 * As {@link #push(String, ImagePushOptions)}, with the default options.
	 * @param name the image's name
	 * @return the outcome
	 */
	default ImagePushResult push(String name) {
		return push(name, (options) -> {
		});
	}

	/**
	 * As {@link #push(String, ImagePushOptions)}.
	 * @param name the image's name
	 * @param options the options
	 * @return the outcome
	 */
	default ImagePushResult push(String name, Consumer<ImagePushOptions> options) {
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
	ImagePushResult push(String name, ImagePushOptions options);

	/**
	 * As {@link #pushProgress(String, ImagePushOptions)}, with the default options.
	 * @param name the image's name
	 * @return the progress messages; the caller closes the stream
	 */
	default Stream<ProgressMessage> pushProgress(String name) {
		return pushProgress(name, (options) -> {
		});
	}

	/**
	 * As {@link #pushProgress(String, ImagePushOptions)}.
	 * @param name the image's name
	 * @param options the options
	 * @return the progress messages; the caller closes the stream
	 */
	default Stream<ProgressMessage> pushProgress(String name, Consumer<ImagePushOptions> options) {
		return pushProgress(name, new ImagePushOptions().apply(options));
	}

	/**
	 * Push an image and follow the progress: {@code POST /images/{name}/push}, since API
	 * 1.41.
	 * @param name the image's name with its registry unless that is Docker Hub; the tag
	 * {@code latest} if it has none
	 * @param options the options
	 * @return the progress messages; the caller closes the stream, which makes the engine
	 * stop the operation
	 */
	Stream<ProgressMessage> pushProgress(String name, ImagePushOptions options);

	/**
	 * As {@link #history(String, ImageHistoryOptions)}, with the default options.
	 * @param name the image's name, or its id
	 * @return the steps
	 */
	default List<ImageHistoryResponseItem> history(String name) {
		return history(name, (options) -> {
		});
	}

	/**
	 * As {@link #history(String, ImageHistoryOptions)}.
	 * @param name the image's name, or its id
	 * @param options the options
	 * @return the steps
	 */
	default List<ImageHistoryResponseItem> history(String name, Consumer<ImageHistoryOptions> options) {
		return history(name, new ImageHistoryOptions().apply(options));
	}

	/**
	 * Return the history of an image, the last step first: {@code GET
	 * /images/{name}/history}, since API 1.41.
	 * @param name the image's name, or its id
	 * @param options the options
	 * @return the steps
	 */
	List<ImageHistoryResponseItem> history(String name, ImageHistoryOptions options);

	/**
	 * As {@link #attestations(String, ImageAttestationsOptions)}, with the default
	 * options.
	 * @param name the image's name, or its id
	 * @return the statements
	 */
	default List<AttestationStatement> attestations(String name) {
		return attestations(name, (options) -> {
		});
	}

	/**
	 * As {@link #attestations(String, ImageAttestationsOptions)}.
	 * @param name the image's name, or its id
	 * @param options the options
	 * @return the statements
	 */
	default List<AttestationStatement> attestations(String name, Consumer<ImageAttestationsOptions> options) {
		return attestations(name, new ImageAttestationsOptions().apply(options));
	}

	/**
	 * List the attestations of an image, such as its provenance: {@code GET
	 * /images/{name}/attestations}, since API 1.55. Requires the containerd image store.
	 * @param name the image's name, or its id
	 * @param options the options
	 * @return the statements, none if the image has none
	 */
	List<AttestationStatement> attestations(String name, ImageAttestationsOptions options);

	/**
	 * As {@link #search(String, ImageSearchOptions)}, with the default options.
	 * @param term the term to search for
	 * @return the repositories
	 */
	default List<ImageSearchResponseItem> search(String term) {
		return search(term, (options) -> {
		});
	}

	/**
	 * As {@link #search(String, ImageSearchOptions)}.
	 * @param term the term to search for
	 * @param options the options
	 * @return the repositories
	 */
	default List<ImageSearchResponseItem> search(String term, Consumer<ImageSearchOptions> options) {
		return search(term, new ImageSearchOptions().apply(options));
	}

	/**
	 * Search Docker Hub, or another registry that supports it:
	 * {@code GET /images/search}, since API 1.41.
	 * @param term the term to search for; a registry's host may stand before it, with a
	 * slash between them
	 * @param options the options
	 * @return the repositories that were found
	 */
	List<ImageSearchResponseItem> search(String term, ImageSearchOptions options);

	/**
	 * As {@link #importImage(ByteSource, ImageImportOptions)}, with the default options.
	 * @param archive the tar archive, compressed or not
	 * @return the new image
	 */
	default ImageImportResult importImage(ByteSource archive) {
		return importImage(archive, (options) -> {
		});
	}

	/**
	 * As {@link #importImage(ByteSource, ImageImportOptions)}.
	 * @param archive the tar archive, compressed or not
	 * @param options the options
	 * @return the new image
	 */
	default ImageImportResult importImage(ByteSource archive, Consumer<ImageImportOptions> options) {
		return importImage(archive, new ImageImportOptions().apply(options));
	}

	/**
	 * Create an image from a file system: {@code POST /images/create}, since API 1.41.
	 * @param archive the file system as a tar archive, compressed or not
	 * @param options the options
	 * @return the new image
	 */
	ImageImportResult importImage(ByteSource archive, ImageImportOptions options);

	/**
	 * As {@link #importImage(URI, ImageImportOptions)}, with the default options.
	 * @param archive the location of the tar archive
	 * @return the new image
	 */
	default ImageImportResult importImage(URI archive) {
		return importImage(archive, (options) -> {
		});
	}

	/**
	 * As {@link #importImage(URI, ImageImportOptions)}.
	 * @param archive the location of the tar archive
	 * @param options the options
	 * @return the new image
	 */
	default ImageImportResult importImage(URI archive, Consumer<ImageImportOptions> options) {
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
	ImageImportResult importImage(URI archive, ImageImportOptions options);

	/**
	 * As {@link #importProgress(ByteSource, ImageImportOptions)}, with the default
	 * options.
	 * @param archive the tar archive, compressed or not
	 * @return the progress messages; the caller closes the stream
	 */
	default Stream<ProgressMessage> importProgress(ByteSource archive) {
		return importProgress(archive, (options) -> {
		});
	}

	/**
	 * As {@link #importProgress(ByteSource, ImageImportOptions)}.
	 * @param archive the tar archive, compressed or not
	 * @param options the options
	 * @return the progress messages; the caller closes the stream
	 */
	default Stream<ProgressMessage> importProgress(ByteSource archive, Consumer<ImageImportOptions> options) {
		return importProgress(archive, new ImageImportOptions().apply(options));
	}

	/**
	 * Create an image from a file system and follow the progress:
	 * {@code POST /images/create}, since API 1.41.
	 * @param archive the file system as a tar archive, compressed or not
	 * @param options the options
	 * @return the progress messages; the caller closes the stream, which makes the engine
	 * stop the operation. The last status is the id of the new image
	 */
	Stream<ProgressMessage> importProgress(ByteSource archive, ImageImportOptions options);

	/**
	 * As {@link #importProgress(URI, ImageImportOptions)}, with the default options.
	 * @param archive the location of the tar archive
	 * @return the progress messages; the caller closes the stream
	 */
	default Stream<ProgressMessage> importProgress(URI archive) {
		return importProgress(archive, (options) -> {
		});
	}

	/**
	 * As {@link #importProgress(URI, ImageImportOptions)}.
	 * @param archive the location of the tar archive
	 * @param options the options
	 * @return the progress messages; the caller closes the stream
	 */
	default Stream<ProgressMessage> importProgress(URI archive, Consumer<ImageImportOptions> options) {
		return importProgress(archive, new ImageImportOptions().apply(options));
	}

	/**
	 * Create an image from a file system that the engine fetches, and follow the
	 * progress: {@code POST /images/create}, since API 1.41.
	 * @param archive where the engine finds the tar archive, by {@code http} or
	 * {@code https}
	 * @param options the options
	 * @return the progress messages; the caller closes the stream, which makes the engine
	 * stop the operation. The last status is the id of the new image
	 */
	Stream<ProgressMessage> importProgress(URI archive, ImageImportOptions options);

	/**
	 * As {@link #save(String, ImageSaveOptions)}, with the default options.
	 * @param name the image's name, or its id
	 * @return the tar archive; the caller closes the stream
	 */
	default InputStream save(String name) {
		return save(name, (options) -> {
		});
	}

	/**
	 * As {@link #save(String, ImageSaveOptions)}.
	 * @param name the image's name, or its id
	 * @param options the options
	 * @return the tar archive; the caller closes the stream
	 */
	default InputStream save(String name, Consumer<ImageSaveOptions> options) {
		return save(name, new ImageSaveOptions().apply(options));
	}

	/**
	 * Save an image with its layers to an archive: {@code GET /images/{name}/get}, since
	 * API 1.41.
	 * @param name the image's name, or its id
	 * @param options the options
	 * @return the tar archive; the caller closes the stream, which makes the engine stop
	 * the operation
	 */
	InputStream save(String name, ImageSaveOptions options);

	/**
	 * As {@link #save(String, Path, ImageSaveOptions)}, with the default options.
	 * @param name the image's name, or its id
	 * @param file the file to write
	 */
	default void save(String name, Path file) {
		save(name, file, new ImageSaveOptions());
	}

	/**
	 * As {@link #save(String, Path, ImageSaveOptions)}, with options that are set here.
	 * @param name the image's name, or its id
	 * @param file the file to write
	 * @param options sets the options
	 */
	default void save(String name, Path file, Consumer<ImageSaveOptions> options) {
		save(name, file, new ImageSaveOptions().apply(options));
	}

	/**
	 * Save an image with its layers to a file: {@code GET /images/{name}/get}, since API
	 * 1.41. Returns when the file is written.
	 * @param name the image's name, or its id
	 * @param file the file to write, in an existing directory; it is created or replaced
	 * when the archive is complete
	 * @param options the options
	 */
	void save(String name, Path file, ImageSaveOptions options);

	/**
	 * As {@link #save(Collection, ImageSaveOptions)}, with the default options.
	 * @param names the images' names, or their ids
	 * @return the tar archive; the caller closes the stream
	 */
	default InputStream save(Collection<String> names) {
		return save(names, (options) -> {
		});
	}

	/**
	 * As {@link #save(Collection, ImageSaveOptions)}.
	 * @param names the images' names, or their ids
	 * @param options the options
	 * @return the tar archive; the caller closes the stream
	 */
	default InputStream save(Collection<String> names, Consumer<ImageSaveOptions> options) {
		return save(names, new ImageSaveOptions().apply(options));
	}

	/**
	 * Save images with their layers to one archive, which holds a layer that several
	 * share only once: {@code GET /images/get}, since API 1.41.
	 * @param names the images' names, or their ids; at least one
	 * @param options the options
	 * @return the tar archive; the caller closes the stream, which makes the engine stop
	 * the operation
	 */
	InputStream save(Collection<String> names, ImageSaveOptions options);

	/**
	 * As {@link #save(Collection, Path, ImageSaveOptions)}, with the default options.
	 * @param names the images' names, or their ids
	 * @param file the file to write
	 */
	default void save(Collection<String> names, Path file) {
		save(names, file, (options) -> {
		});
	}

	/**
	 * As {@link #save(Collection, Path, ImageSaveOptions)}.
	 * @param names the images' names, or their ids
	 * @param file the file to write
	 * @param options the options
	 */
	default void save(Collection<String> names, Path file, Consumer<ImageSaveOptions> options) {
		save(names, file, new ImageSaveOptions().apply(options));
	}

	/**
	 * Save images with their layers to a file: {@code GET /images/get}, since API 1.41.
	 * Returns when the file is written.
	 * @param names the images' names, or their ids; at least one
	 * @param file the file to write; what it held is replaced once the archive is
	 * complete
	 * @param options the options
	 */
	void save(Collection<String> names, Path file, ImageSaveOptions options);

	/**
	 * As {@link #load(ByteSource, ImageLoadOptions)}, with the default options.
	 * @param archive the tar archive, compressed or not
	 * @return the loaded images
	 */
	default ImageLoadResult load(ByteSource archive) {
		return load(archive, (options) -> {
		});
	}

	/**
	 * As {@link #load(ByteSource, ImageLoadOptions)}.
	 * @param archive the tar archive, compressed or not
	 * @param options the options
	 * @return the loaded images
	 */
	default ImageLoadResult load(ByteSource archive, Consumer<ImageLoadOptions> options) {
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
	ImageLoadResult load(ByteSource archive, ImageLoadOptions options);

	/**
	 * As {@link #load(ByteSource, ImageLoadOptions)}, with a file and the default
	 * options.
	 * @param archive the file with the tar archive, compressed or not
	 * @return the loaded images
	 */
	default ImageLoadResult load(Path archive) {
		return load(ByteSource.of(archive));
	}

	/**
	 * As {@link #load(ByteSource, ImageLoadOptions)}, with a file and options that are
	 * set here.
	 * @param archive the file with the tar archive, compressed or not
	 * @param options sets the options
	 * @return the loaded images
	 */
	default ImageLoadResult load(Path archive, Consumer<ImageLoadOptions> options) {
		return load(ByteSource.of(archive), options);
	}

	/**
	 * As {@link #load(ByteSource, ImageLoadOptions)}, with a file.
	 * @param archive the file with the tar archive, compressed or not
	 * @param options the options
	 * @return the loaded images
	 */
	default ImageLoadResult load(Path archive, ImageLoadOptions options) {
		return load(ByteSource.of(archive), options);
	}

	/**
	 * As {@link #loadProgress(ByteSource, ImageLoadOptions)}, with the default options.
	 * @param archive the tar archive, compressed or not
	 * @return the progress messages; the caller closes the stream
	 */
	default Stream<ProgressMessage> loadProgress(ByteSource archive) {
		return loadProgress(archive, (options) -> {
		});
	}

	/**
	 * As {@link #loadProgress(ByteSource, ImageLoadOptions)}.
	 * @param archive the tar archive, compressed or not
	 * @param options the options
	 * @return the progress messages; the caller closes the stream
	 */
	default Stream<ProgressMessage> loadProgress(ByteSource archive, Consumer<ImageLoadOptions> options) {
		return loadProgress(archive, new ImageLoadOptions().apply(options));
	}

	/**
	 * Load images from an archive and follow the progress: {@code POST /images/load},
	 * since API 1.41.
	 * @param archive an archive that {@code save} has written, compressed or not
	 * @param options the options
	 * @return the progress messages; the caller closes the stream, which makes the engine
	 * stop the operation
	 */
	Stream<ProgressMessage> loadProgress(ByteSource archive, ImageLoadOptions options);

	/**
	 * Give an image another name, like {@code docker tag}: {@code POST
	 * /images/{name}/tag}, since API 1.41. Returns when the image has the name.
	 * @param name the image's name, or its id
	 * @param target the new name; with the tag {@code latest} if it has none
	 */
	void tag(String name, String target);

	/**
	 * As {@link #remove(String, ImageRemoveOptions)}, with the default options.
	 * @param name the image's name, or its id
	 * @return what was untagged and what was deleted
	 */
	default List<ImageDeleteResponseItem> remove(String name) {
		return remove(name, (options) -> {
		});
	}

	/**
	 * As {@link #remove(String, ImageRemoveOptions)}.
	 * @param name the image's name, or its id
	 * @param options the options
	 * @return what was untagged and what was deleted
	 */
	default List<ImageDeleteResponseItem> remove(String name, Consumer<ImageRemoveOptions> options) {
		return remove(name, new ImageRemoveOptions().apply(options));
	}

	/**
	 * Remove an image's name, and the image with its last name: {@code DELETE
	 * /images/{name}}, since API 1.41.
	 * @param name the image's name, or its id
	 * @param options the options
	 * @return what was untagged and what was deleted
	 */
	List<ImageDeleteResponseItem> remove(String name, ImageRemoveOptions options);

	/**
	 * As {@link #prune(ImagePruneOptions)}, with the default options.
	 * @return what was removed
	 */
	default ImagePruneResponse prune() {
		return prune((options) -> {
		});
	}

	/**
	 * As {@link #prune(ImagePruneOptions)}.
	 * @param options the options
	 * @return what was removed
	 */
	default ImagePruneResponse prune(Consumer<ImagePruneOptions> options) {
		return prune(new ImagePruneOptions().apply(options));
	}

	/**
	 * Remove images that no container uses: {@code POST /images/prune}, since API 1.41.
	 * Unless the options say otherwise, only those without a name.
	 * @param options the options
	 * @return what was removed
	 */
	ImagePruneResponse prune(ImagePruneOptions options);

	/**
	 * Create the blocking form of reactive operations.
	 * @param reactive the operations to wait for
	 * @return the blocking operations
	 */
	static ImageOperations using(ReactiveImageOperations reactive) {
		return new BlockingImageOperations(reactive);
	}

}

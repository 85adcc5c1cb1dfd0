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
	 * List images, the newest first: {@code GET /images/json}, since API 1.41.
	 * @return the images
	 */
	default List<ImageSummary> list() {
		return list((options) -> {
		});
	}

	/**
	 * List images, the newest first: {@code GET /images/json}, since API 1.41.
	 * @param options which to list, and what to tell of them
	 * @return the images
	 */
	default List<ImageSummary> list(Consumer<ImageListOptions> options) {
		return list(new ImageListOptions().apply(options));
	}

	/**
	 * List images, the newest first: {@code GET /images/json}, since API 1.41.
	 * @param options which to list, and what to tell of them
	 * @return the images
	 */
	List<ImageSummary> list(ImageListOptions options);

	/**
	 * Tell all about an image: {@code GET /images/{name}/json}, since API 1.41.
	 * @param name the image's name, or its id
	 * @return its configuration and origin
	 */
	default ImageInspect inspect(String name) {
		return inspect(name, (options) -> {
		});
	}

	/**
	 * Tell all about an image: {@code GET /images/{name}/json}, since API 1.41.
	 * @param name the image's name, or its id
	 * @param options what to tell
	 * @return its configuration and origin
	 */
	default ImageInspect inspect(String name, Consumer<ImageInspectOptions> options) {
		return inspect(name, new ImageInspectOptions().apply(options));
	}

	/**
	 * Tell all about an image: {@code GET /images/{name}/json}, since API 1.41.
	 * @param name the image's name, or its id
	 * @param options what to tell
	 * @return its configuration and origin
	 */
	ImageInspect inspect(String name, ImageInspectOptions options);

	/**
	 * Pull an image from its registry: {@code POST /images/create}, since API 1.41.
	 * @param name the image's name; the tag {@code latest} if it has neither tag nor
	 * digest
	 * @return the outcome, when the image is there
	 */
	default ImagePullResult pull(String name) {
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
	default ImagePullResult pull(String name, Consumer<ImagePullOptions> options) {
		return pull(name, new ImagePullOptions().apply(options));
	}

	/**
	 * Pull an image from its registry: {@code POST /images/create}, since API 1.41.
	 * @param name the image's name; the tag {@code latest} if it has neither tag nor
	 * digest
	 * @param options how to pull
	 * @return the outcome, when the image is there
	 */
	ImagePullResult pull(String name, ImagePullOptions options);

	/**
	 * Pull an image and watch the progress: {@code POST /images/create}, since API 1.41.
	 * @param name the image's name; the tag {@code latest} if it has neither tag nor
	 * digest
	 * @return what the engine tells; the caller closes the stream, which makes the engine
	 * give up
	 */
	default Stream<ProgressMessage> pullProgress(String name) {
		return pullProgress(name, (options) -> {
		});
	}

	/**
	 * Pull an image and watch the progress: {@code POST /images/create}, since API 1.41.
	 * @param name the image's name; the tag {@code latest} if it has neither tag nor
	 * digest
	 * @param options how to pull
	 * @return what the engine tells; the caller closes the stream, which makes the engine
	 * give up
	 */
	default Stream<ProgressMessage> pullProgress(String name, Consumer<ImagePullOptions> options) {
		return pullProgress(name, new ImagePullOptions().apply(options));
	}

	/**
	 * Pull an image and watch the progress: {@code POST /images/create}, since API 1.41.
	 * @param name the image's name; the tag {@code latest} if it has neither tag nor
	 * digest
	 * @param options how to pull
	 * @return what the engine tells; the caller closes the stream, which makes the engine
	 * give up
	 */
	Stream<ProgressMessage> pullProgress(String name, ImagePullOptions options);

	/**
	 * Pull an image from its registry unless the engine has it, and has it for the
	 * platform if one is chosen.
	 * @param name the image's name; the tag {@code latest} if it has neither tag nor
	 * digest
	 * @return whether it was missing, when the image is there
	 */
	default Boolean pullIfMissing(String name) {
		return pullIfMissing(name, (options) -> {
		});
	}

	/**
	 * Pull an image from its registry unless the engine has it, and has it for the
	 * platform if one is chosen.
	 * @param name the image's name; the tag {@code latest} if it has neither tag nor
	 * digest
	 * @param options how to pull; not all tags
	 * @return whether it was missing, when the image is there
	 */
	default Boolean pullIfMissing(String name, Consumer<ImagePullOptions> options) {
		return pullIfMissing(name, new ImagePullOptions().apply(options));
	}

	/**
	 * Pull an image from its registry unless the engine has it, and has it for the
	 * platform if one is chosen.
	 * @param name the image's name; the tag {@code latest} if it has neither tag nor
	 * digest
	 * @param options how to pull; not all tags
	 * @return whether it was missing, when the image is there
	 */
	Boolean pullIfMissing(String name, ImagePullOptions options);

	/**
	 * Push an image to the registry in its name: {@code POST /images/{name}/push}, since
	 * API 1.41.
	 * @param name the image's name with its registry unless that is Docker Hub; the tag
	 * {@code latest} if it has none
	 * @return the outcome, when the registry has the image
	 */
	default ImagePushResult push(String name) {
		return push(name, (options) -> {
		});
	}

	/**
	 * Push an image to the registry in its name: {@code POST /images/{name}/push}, since
	 * API 1.41.
	 * @param name the image's name with its registry unless that is Docker Hub; the tag
	 * {@code latest} if it has none
	 * @param options how to push
	 * @return the outcome, when the registry has the image
	 */
	default ImagePushResult push(String name, Consumer<ImagePushOptions> options) {
		return push(name, new ImagePushOptions().apply(options));
	}

	/**
	 * Push an image to the registry in its name: {@code POST /images/{name}/push}, since
	 * API 1.41.
	 * @param name the image's name with its registry unless that is Docker Hub; the tag
	 * {@code latest} if it has none
	 * @param options how to push
	 * @return the outcome, when the registry has the image
	 */
	ImagePushResult push(String name, ImagePushOptions options);

	/**
	 * Push an image and watch the progress: {@code POST /images/{name}/push}, since API
	 * 1.41.
	 * @param name the image's name with its registry unless that is Docker Hub; the tag
	 * {@code latest} if it has none
	 * @return what the engine tells; the caller closes the stream, which makes the engine
	 * give up
	 */
	default Stream<ProgressMessage> pushProgress(String name) {
		return pushProgress(name, (options) -> {
		});
	}

	/**
	 * Push an image and watch the progress: {@code POST /images/{name}/push}, since API
	 * 1.41.
	 * @param name the image's name with its registry unless that is Docker Hub; the tag
	 * {@code latest} if it has none
	 * @param options how to push
	 * @return what the engine tells; the caller closes the stream, which makes the engine
	 * give up
	 */
	default Stream<ProgressMessage> pushProgress(String name, Consumer<ImagePushOptions> options) {
		return pushProgress(name, new ImagePushOptions().apply(options));
	}

	/**
	 * Push an image and watch the progress: {@code POST /images/{name}/push}, since API
	 * 1.41.
	 * @param name the image's name with its registry unless that is Docker Hub; the tag
	 * {@code latest} if it has none
	 * @param options how to push
	 * @return what the engine tells; the caller closes the stream, which makes the engine
	 * give up
	 */
	Stream<ProgressMessage> pushProgress(String name, ImagePushOptions options);

	/**
	 * Tell how an image was made, the last step first: {@code GET
	 * /images/{name}/history}, since API 1.41.
	 * @param name the image's name, or its id
	 * @return the steps
	 */
	default List<ImageHistoryResponseItem> history(String name) {
		return history(name, (options) -> {
		});
	}

	/**
	 * Tell how an image was made, the last step first: {@code GET
	 * /images/{name}/history}, since API 1.41.
	 * @param name the image's name, or its id
	 * @param options of which image to tell it
	 * @return the steps
	 */
	default List<ImageHistoryResponseItem> history(String name, Consumer<ImageHistoryOptions> options) {
		return history(name, new ImageHistoryOptions().apply(options));
	}

	/**
	 * Tell how an image was made, the last step first: {@code GET
	 * /images/{name}/history}, since API 1.41.
	 * @param name the image's name, or its id
	 * @param options of which image to tell it
	 * @return the steps
	 */
	List<ImageHistoryResponseItem> history(String name, ImageHistoryOptions options);

	/**
	 * Tell the statements that come with an image, such as where it comes from:
	 * {@code GET /images/{name}/attestations}, since API 1.55. Needs the containerd image
	 * store.
	 * @param name the image's name, or its id
	 * @return the statements, none if the image has none
	 */
	default List<AttestationStatement> attestations(String name) {
		return attestations(name, (options) -> {
		});
	}

	/**
	 * Tell the statements that come with an image, such as where it comes from:
	 * {@code GET /images/{name}/attestations}, since API 1.55. Needs the containerd image
	 * store.
	 * @param name the image's name, or its id
	 * @param options which to tell, and whether in full
	 * @return the statements, none if the image has none
	 */
	default List<AttestationStatement> attestations(String name, Consumer<ImageAttestationsOptions> options) {
		return attestations(name, new ImageAttestationsOptions().apply(options));
	}

	/**
	 * Tell the statements that come with an image, such as where it comes from:
	 * {@code GET /images/{name}/attestations}, since API 1.55. Needs the containerd image
	 * store.
	 * @param name the image's name, or its id
	 * @param options which to tell, and whether in full
	 * @return the statements, none if the image has none
	 */
	List<AttestationStatement> attestations(String name, ImageAttestationsOptions options);

	/**
	 * Search Docker Hub, or another registry that still has that:
	 * {@code GET /images/search}, since API 1.41.
	 * @param term what to look for; a registry's host may stand before it, with a slash
	 * between them
	 * @return the repositories that were found
	 */
	default List<ImageSearchResponseItem> search(String term) {
		return search(term, (options) -> {
		});
	}

	/**
	 * Search Docker Hub, or another registry that still has that:
	 * {@code GET /images/search}, since API 1.41.
	 * @param term what to look for; a registry's host may stand before it, with a slash
	 * between them
	 * @param options what to find
	 * @return the repositories that were found
	 */
	default List<ImageSearchResponseItem> search(String term, Consumer<ImageSearchOptions> options) {
		return search(term, new ImageSearchOptions().apply(options));
	}

	/**
	 * Search Docker Hub, or another registry that still has that:
	 * {@code GET /images/search}, since API 1.41.
	 * @param term what to look for; a registry's host may stand before it, with a slash
	 * between them
	 * @param options what to find
	 * @return the repositories that were found
	 */
	List<ImageSearchResponseItem> search(String term, ImageSearchOptions options);

	/**
	 * Make an image of a file system: {@code POST /images/create}, since API 1.41.
	 * @param archive the file system as a tar archive, compressed or not
	 * @return the new image
	 */
	default ImageImportResult importImage(ByteSource archive) {
		return importImage(archive, (options) -> {
		});
	}

	/**
	 * Make an image of a file system: {@code POST /images/create}, since API 1.41.
	 * @param archive the file system as a tar archive, compressed or not
	 * @param options what to make of it
	 * @return the new image
	 */
	default ImageImportResult importImage(ByteSource archive, Consumer<ImageImportOptions> options) {
		return importImage(archive, new ImageImportOptions().apply(options));
	}

	/**
	 * Make an image of a file system: {@code POST /images/create}, since API 1.41.
	 * @param archive the file system as a tar archive, compressed or not
	 * @param options what to make of it
	 * @return the new image
	 */
	ImageImportResult importImage(ByteSource archive, ImageImportOptions options);

	/**
	 * Make an image of a file system that the engine fetches:
	 * {@code POST /images/create}, since API 1.41.
	 * @param archive where the engine finds the tar archive, by {@code http} or
	 * {@code https}
	 * @return the new image
	 */
	default ImageImportResult importImage(URI archive) {
		return importImage(archive, (options) -> {
		});
	}

	/**
	 * Make an image of a file system that the engine fetches:
	 * {@code POST /images/create}, since API 1.41.
	 * @param archive where the engine finds the tar archive, by {@code http} or
	 * {@code https}
	 * @param options what to make of it
	 * @return the new image
	 */
	default ImageImportResult importImage(URI archive, Consumer<ImageImportOptions> options) {
		return importImage(archive, new ImageImportOptions().apply(options));
	}

	/**
	 * Make an image of a file system that the engine fetches:
	 * {@code POST /images/create}, since API 1.41.
	 * @param archive where the engine finds the tar archive, by {@code http} or
	 * {@code https}
	 * @param options what to make of it
	 * @return the new image
	 */
	ImageImportResult importImage(URI archive, ImageImportOptions options);

	/**
	 * Make an image of a file system and watch the progress: {@code POST /images/create},
	 * since API 1.41.
	 * @param archive the file system as a tar archive, compressed or not
	 * @return what the engine tells; the caller closes the stream, which makes the engine
	 * give up. The last status is the id of the new image
	 */
	default Stream<ProgressMessage> importProgress(ByteSource archive) {
		return importProgress(archive, (options) -> {
		});
	}

	/**
	 * Make an image of a file system and watch the progress: {@code POST /images/create},
	 * since API 1.41.
	 * @param archive the file system as a tar archive, compressed or not
	 * @param options what to make of it
	 * @return what the engine tells; the caller closes the stream, which makes the engine
	 * give up. The last status is the id of the new image
	 */
	default Stream<ProgressMessage> importProgress(ByteSource archive, Consumer<ImageImportOptions> options) {
		return importProgress(archive, new ImageImportOptions().apply(options));
	}

	/**
	 * Make an image of a file system and watch the progress: {@code POST /images/create},
	 * since API 1.41.
	 * @param archive the file system as a tar archive, compressed or not
	 * @param options what to make of it
	 * @return what the engine tells; the caller closes the stream, which makes the engine
	 * give up. The last status is the id of the new image
	 */
	Stream<ProgressMessage> importProgress(ByteSource archive, ImageImportOptions options);

	/**
	 * Make an image of a file system that the engine fetches, and watch the progress:
	 * {@code POST /images/create}, since API 1.41.
	 * @param archive where the engine finds the tar archive, by {@code http} or
	 * {@code https}
	 * @return what the engine tells; the caller closes the stream, which makes the engine
	 * give up. The last status is the id of the new image
	 */
	default Stream<ProgressMessage> importProgress(URI archive) {
		return importProgress(archive, (options) -> {
		});
	}

	/**
	 * Make an image of a file system that the engine fetches, and watch the progress:
	 * {@code POST /images/create}, since API 1.41.
	 * @param archive where the engine finds the tar archive, by {@code http} or
	 * {@code https}
	 * @param options what to make of it
	 * @return what the engine tells; the caller closes the stream, which makes the engine
	 * give up. The last status is the id of the new image
	 */
	default Stream<ProgressMessage> importProgress(URI archive, Consumer<ImageImportOptions> options) {
		return importProgress(archive, new ImageImportOptions().apply(options));
	}

	/**
	 * Make an image of a file system that the engine fetches, and watch the progress:
	 * {@code POST /images/create}, since API 1.41.
	 * @param archive where the engine finds the tar archive, by {@code http} or
	 * {@code https}
	 * @param options what to make of it
	 * @return what the engine tells; the caller closes the stream, which makes the engine
	 * give up. The last status is the id of the new image
	 */
	Stream<ProgressMessage> importProgress(URI archive, ImageImportOptions options);

	/**
	 * Save an image with its layers to an archive: {@code GET /images/{name}/get}, since
	 * API 1.41.
	 * @param name the image's name, or its id
	 * @return the tar archive; the caller closes the stream, which makes the engine give
	 * up
	 */
	default InputStream save(String name) {
		return save(name, (options) -> {
		});
	}

	/**
	 * Save an image with its layers to an archive: {@code GET /images/{name}/get}, since
	 * API 1.41.
	 * @param name the image's name, or its id
	 * @param options what to save
	 * @return the tar archive; the caller closes the stream, which makes the engine give
	 * up
	 */
	default InputStream save(String name, Consumer<ImageSaveOptions> options) {
		return save(name, new ImageSaveOptions().apply(options));
	}

	/**
	 * Save an image with its layers to an archive: {@code GET /images/{name}/get}, since
	 * API 1.41.
	 * @param name the image's name, or its id
	 * @param options what to save
	 * @return the tar archive; the caller closes the stream, which makes the engine give
	 * up
	 */
	InputStream save(String name, ImageSaveOptions options);

	/**
	 * Save images with their layers to one archive, which holds a layer that several
	 * share only once: {@code GET /images/get}, since API 1.41.
	 * @param names the images' names, or their ids; at least one
	 * @return the tar archive; the caller closes the stream, which makes the engine give
	 * up
	 */
	default InputStream save(Collection<String> names) {
		return save(names, (options) -> {
		});
	}

	/**
	 * Save images with their layers to one archive, which holds a layer that several
	 * share only once: {@code GET /images/get}, since API 1.41.
	 * @param names the images' names, or their ids; at least one
	 * @param options what to save
	 * @return the tar archive; the caller closes the stream, which makes the engine give
	 * up
	 */
	default InputStream save(Collection<String> names, Consumer<ImageSaveOptions> options) {
		return save(names, new ImageSaveOptions().apply(options));
	}

	/**
	 * Save images with their layers to one archive, which holds a layer that several
	 * share only once: {@code GET /images/get}, since API 1.41.
	 * @param names the images' names, or their ids; at least one
	 * @param options what to save
	 * @return the tar archive; the caller closes the stream, which makes the engine give
	 * up
	 */
	InputStream save(Collection<String> names, ImageSaveOptions options);

	/**
	 * Save images with their layers to a file: {@code GET /images/get}, since API 1.41.
	 * Returns when the file is written.
	 * @param names the images' names, or their ids; at least one
	 * @param file the file to write; what it held is replaced once the archive is
	 * complete
	 */
	default void save(Collection<String> names, Path file) {
		save(names, file, (options) -> {
		});
	}

	/**
	 * Save images with their layers to a file: {@code GET /images/get}, since API 1.41.
	 * Returns when the file is written.
	 * @param names the images' names, or their ids; at least one
	 * @param file the file to write; what it held is replaced once the archive is
	 * complete
	 * @param options what to save
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
	 * @param options what to save
	 */
	void save(Collection<String> names, Path file, ImageSaveOptions options);

	/**
	 * Load images from an archive: {@code POST /images/load}, since API 1.41. Fails with
	 * an {@link io.github.dockerclient.error.UnexpectedAnswerException} if there is none
	 * in it, or none for the platform.
	 * @param archive what {@code save} gave, compressed or not
	 * @return the images that were loaded
	 */
	default ImageLoadResult load(ByteSource archive) {
		return load(archive, (options) -> {
		});
	}

	/**
	 * Load images from an archive: {@code POST /images/load}, since API 1.41. Fails with
	 * an {@link io.github.dockerclient.error.UnexpectedAnswerException} if there is none
	 * in it, or none for the platform.
	 * @param archive what {@code save} gave, compressed or not
	 * @param options what to load
	 * @return the images that were loaded
	 */
	default ImageLoadResult load(ByteSource archive, Consumer<ImageLoadOptions> options) {
		return load(archive, new ImageLoadOptions().apply(options));
	}

	/**
	 * Load images from an archive: {@code POST /images/load}, since API 1.41. Fails with
	 * an {@link io.github.dockerclient.error.UnexpectedAnswerException} if there is none
	 * in it, or none for the platform.
	 * @param archive what {@code save} gave, compressed or not
	 * @param options what to load
	 * @return the images that were loaded
	 */
	ImageLoadResult load(ByteSource archive, ImageLoadOptions options);

	/**
	 * Load images from an archive and watch the progress: {@code POST /images/load},
	 * since API 1.41.
	 * @param archive what {@code save} gave, compressed or not
	 * @return what the engine tells; the caller closes the stream, which makes the engine
	 * give up
	 */
	default Stream<ProgressMessage> loadProgress(ByteSource archive) {
		return loadProgress(archive, (options) -> {
		});
	}

	/**
	 * Load images from an archive and watch the progress: {@code POST /images/load},
	 * since API 1.41.
	 * @param archive what {@code save} gave, compressed or not
	 * @param options what to load
	 * @return what the engine tells; the caller closes the stream, which makes the engine
	 * give up
	 */
	default Stream<ProgressMessage> loadProgress(ByteSource archive, Consumer<ImageLoadOptions> options) {
		return loadProgress(archive, new ImageLoadOptions().apply(options));
	}

	/**
	 * Load images from an archive and watch the progress: {@code POST /images/load},
	 * since API 1.41.
	 * @param archive what {@code save} gave, compressed or not
	 * @param options what to load
	 * @return what the engine tells; the caller closes the stream, which makes the engine
	 * give up
	 */
	Stream<ProgressMessage> loadProgress(ByteSource archive, ImageLoadOptions options);

	/**
	 * Give an image another name: {@code POST /images/{name}/tag}, since API 1.41.
	 * Returns when the image has the name.
	 * @param name the image's name, or its id
	 * @param target the new name; with the tag {@code latest} if it has none
	 */
	void tag(String name, String target);

	/**
	 * Remove an image's name, and the image with its last name: {@code DELETE
	 * /images/{name}}, since API 1.41.
	 * @param name the image's name, or its id
	 * @return what was untagged and what was deleted
	 */
	default List<ImageDeleteResponseItem> remove(String name) {
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
	default List<ImageDeleteResponseItem> remove(String name, Consumer<ImageRemoveOptions> options) {
		return remove(name, new ImageRemoveOptions().apply(options));
	}

	/**
	 * Remove an image's name, and the image with its last name: {@code DELETE
	 * /images/{name}}, since API 1.41.
	 * @param name the image's name, or its id
	 * @param options what to remove, and whether by force
	 * @return what was untagged and what was deleted
	 */
	List<ImageDeleteResponseItem> remove(String name, ImageRemoveOptions options);

	/**
	 * Remove images that no container uses: {@code POST /images/prune}, since API 1.41.
	 * Unless the options say otherwise, only those without a name.
	 * @return what was removed
	 */
	default ImagePruneResponse prune() {
		return prune((options) -> {
		});
	}

	/**
	 * Remove images that no container uses: {@code POST /images/prune}, since API 1.41.
	 * Unless the options say otherwise, only those without a name.
	 * @param options what images must match to be removed
	 * @return what was removed
	 */
	default ImagePruneResponse prune(Consumer<ImagePruneOptions> options) {
		return prune(new ImagePruneOptions().apply(options));
	}

	/**
	 * Remove images that no container uses: {@code POST /images/prune}, since API 1.41.
	 * Unless the options say otherwise, only those without a name.
	 * @param options what images must match to be removed
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

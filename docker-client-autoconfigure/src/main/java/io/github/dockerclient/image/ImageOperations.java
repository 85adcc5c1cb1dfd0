// Derived from ReactiveImageOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.image;

import java.util.List;
import java.util.function.Consumer;

/**
 * Operations on images ({@code docker image}). Those that use registries or archives are
 * inherited. Each call waits for the engine's answer. Every operation may fail with a
 * {@link io.github.dockerclient.error.DockerException}. A stream must be closed, and
 * throws its failure when it is read. Safe on virtual threads; on the threads of an event
 * loop, use {@link ReactiveImageOperations} instead.
 */
public interface ImageOperations extends ImageRegistryOperations, ImageArchiveOperations {

	/**
	 * As {@link #list(ImageListOptions)}, with the default options.
	 * @return the images
	 */
	default List<ImageSummary> list() {
		return list(new ImageListOptions());
	}

	/**
	 * As {@link #list(ImageListOptions)}, with options that are set here.
	 * @param options sets the options
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
		return inspect(name, new ImageInspectOptions());
	}

	/**
	 * As {@link #inspect(String, ImageInspectOptions)}, with options that are set here.
	 * @param name the image's name, or its id
	 * @param options sets the options
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
	 * 1.41. No registry is contacted.
	 * @param name the image's name, or its id
	 * @return whether the engine has it
	 */
	Boolean exists(String name);

	/**
	 * As {@link #history(String, ImageHistoryOptions)}, with the default options.
	 * @param name the image's name, or its id
	 * @return the steps
	 */
	default List<ImageHistoryResponseItem> history(String name) {
		return history(name, new ImageHistoryOptions());
	}

	/**
	 * As {@link #history(String, ImageHistoryOptions)}, with options that are set here.
	 * @param name the image's name, or its id
	 * @param options sets the options
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
		return attestations(name, new ImageAttestationsOptions());
	}

	/**
	 * As {@link #attestations(String, ImageAttestationsOptions)}, with options that are
	 * set here.
	 * @param name the image's name, or its id
	 * @param options sets the options
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
		return remove(name, new ImageRemoveOptions());
	}

	/**
	 * As {@link #remove(String, ImageRemoveOptions)}, with options that are set here.
	 * @param name the image's name, or its id
	 * @param options sets the options
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
		return prune(new ImagePruneOptions());
	}

	/**
	 * As {@link #prune(ImagePruneOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return what was removed
	 */
	default ImagePruneResponse prune(Consumer<ImagePruneOptions> options) {
		return prune(new ImagePruneOptions().apply(options));
	}

	/**
	 * Remove images that no container uses: {@code POST /images/prune}, since API 1.41.
	 * By default, only images without a name are removed.
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

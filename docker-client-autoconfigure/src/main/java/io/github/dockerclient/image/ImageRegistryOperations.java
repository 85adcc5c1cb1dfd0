// Derived from ReactiveImageRegistryOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.image;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.stream.ProgressMessage;

/**
 * Operations that transfer images from and to registries ({@code docker pull},
 * {@code docker push}, {@code docker search}), a part of {@link ImageOperations}.
 */
public interface ImageRegistryOperations {

	/**
	 * As {@link #pull(String, ImagePullOptions)}, with the default options.
	 * @param name the image's name
	 * @return the outcome
	 */
	default ImagePullResult pull(String name) {
		return pull(name, new ImagePullOptions());
	}

	/**
	 * As {@link #pull(String, ImagePullOptions)}, with options that are set here.
	 * @param name the image's name
	 * @param options sets the options
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
		return pullProgress(name, new ImagePullOptions());
	}

	/**
	 * As {@link #pullProgress(String, ImagePullOptions)}, with options that are set here.
	 * @param name the image's name
	 * @param options sets the options
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
		return pullIfMissing(name, new ImagePullOptions());
	}

	/**
	 * As {@link #pullIfMissing(String, ImagePullOptions)}, with options that are set
	 * here.
	 * @param name the image's name
	 * @param options sets the options
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
	 * @param options the options, which must not select all tags
	 * @return whether it was missing, when the image is there
	 */
	Boolean pullIfMissing(String name, ImagePullOptions options);

	/**
	 * As {@link #push(String, ImagePushOptions)}, with the default options.
	 * @param name the image's name
	 * @return the outcome
	 */
	default ImagePushResult push(String name) {
		return push(name, new ImagePushOptions());
	}

	/**
	 * As {@link #push(String, ImagePushOptions)}, with options that are set here.
	 * @param name the image's name
	 * @param options sets the options
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
		return pushProgress(name, new ImagePushOptions());
	}

	/**
	 * As {@link #pushProgress(String, ImagePushOptions)}, with options that are set here.
	 * @param name the image's name
	 * @param options sets the options
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
	 * As {@link #search(String, ImageSearchOptions)}, with the default options.
	 * @param term the term to search for
	 * @return the repositories
	 */
	default List<ImageSearchResponseItem> search(String term) {
		return search(term, new ImageSearchOptions());
	}

	/**
	 * As {@link #search(String, ImageSearchOptions)}, with options that are set here.
	 * @param term the term to search for
	 * @param options sets the options
	 * @return the repositories
	 */
	default List<ImageSearchResponseItem> search(String term, Consumer<ImageSearchOptions> options) {
		return search(term, new ImageSearchOptions().apply(options));
	}

	/**
	 * Search Docker Hub, or another registry that supports it:
	 * {@code GET /images/search}, since API 1.41.
	 * @param term the term to search for, optionally after the host of a registry and a
	 * slash
	 * @param options the options
	 * @return the repositories that were found
	 */
	List<ImageSearchResponseItem> search(String term, ImageSearchOptions options);

}

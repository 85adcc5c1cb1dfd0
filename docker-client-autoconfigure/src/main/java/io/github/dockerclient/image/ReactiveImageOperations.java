package io.github.dockerclient.image;

import java.util.function.Consumer;

import io.github.dockerclient.registry.RegistryLogins;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.type.Internal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Operations on images ({@code docker image}), reactively. Those that use registries or
 * archives are inherited. Nothing is sent before the result is subscribed to. Every
 * operation may fail with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveImageOperations extends ReactiveImageRegistryOperations, ReactiveImageArchiveOperations {

	/**
	 * As {@link #list(ImageListOptions)}, with the default options.
	 * @return the images
	 */
	default Flux<ImageSummary> list() {
		return list(new ImageListOptions());
	}

	/**
	 * As {@link #list(ImageListOptions)}, with options that are set here.
	 * @param options sets the options
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
		return inspect(name, new ImageInspectOptions());
	}

	/**
	 * As {@link #inspect(String, ImageInspectOptions)}, with options that are set here.
	 * @param name the image's name, or its id
	 * @param options sets the options
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
	 * 1.41. No registry is contacted.
	 * @param name the image's name, or its id
	 * @return whether the engine has it
	 */
	Mono<Boolean> exists(String name);

	/**
	 * As {@link #history(String, ImageHistoryOptions)}, with the default options.
	 * @param name the image's name, or its id
	 * @return the steps
	 */
	default Flux<ImageHistoryResponseItem> history(String name) {
		return history(name, new ImageHistoryOptions());
	}

	/**
	 * As {@link #history(String, ImageHistoryOptions)}, with options that are set here.
	 * @param name the image's name, or its id
	 * @param options sets the options
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
		return attestations(name, new ImageAttestationsOptions());
	}

	/**
	 * As {@link #attestations(String, ImageAttestationsOptions)}, with options that are
	 * set here.
	 * @param name the image's name, or its id
	 * @param options sets the options
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
		return remove(name, new ImageRemoveOptions());
	}

	/**
	 * As {@link #remove(String, ImageRemoveOptions)}, with options that are set here.
	 * @param name the image's name, or its id
	 * @param options sets the options
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
		return prune(new ImagePruneOptions());
	}

	/**
	 * As {@link #prune(ImagePruneOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return what was removed
	 */
	default Mono<ImagePruneResponse> prune(Consumer<ImagePruneOptions> options) {
		return prune(new ImagePruneOptions().apply(options));
	}

	/**
	 * Remove images that no container uses: {@code POST /images/prune}, since API 1.41.
	 * By default, only images without a name are removed.
	 * @param options the options
	 * @return what was removed
	 */
	Mono<ImagePruneResponse> prune(ImagePruneOptions options);

	/**
	 * Create these operations.
	 * @param http sends the requests
	 * @param logins provides the credentials of registries
	 * @return the operations
	 */
	@Internal
	static ReactiveImageOperations using(ReactiveDockerHttp http, RegistryLogins logins) {
		return using(http, logins, CallDefaults.NONE);
	}

	/**
	 * Create these operations.
	 * @param http sends the requests
	 * @param logins provides the credentials of registries
	 * @param defaults defaults for calls that do not set them
	 * @return the operations
	 */
	@Internal
	static ReactiveImageOperations using(ReactiveDockerHttp http, RegistryLogins logins, CallDefaults defaults) {
		return new DefaultReactiveImageOperations(http, logins, defaults);
	}

}

package io.github.dockerclient.image;

import java.net.URI;

import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.ImageReference;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * Images over HTTP.
 */
final class DefaultReactiveImageOperations implements ReactiveImageOperations {

	private static final String DIGEST = "Digest: ";

	private static final String STATUS = "Status: ";

	private final ReactiveDockerHttp http;

	private final RegistryCredentialsProvider credentials;

	DefaultReactiveImageOperations(ReactiveDockerHttp http, RegistryCredentialsProvider credentials) {
		this.http = http;
		this.credentials = credentials;
	}

	@Override
	public Flux<ImageSummary> list(ImageListOptions options) {
		Assert.notNull(options, "'options' must not be null");
		return this.http.get("/images/json")
			.query("all", options.all())
			.query("filters", options.filters())
			.query("shared-size", options.sharedSize(), "1.42")
			.query("digests", options.digests())
			.query("manifests", options.manifests(), "1.47")
			.query("identity", options.identity(), "1.54")
			.list(ImageSummary.class)
			.flatMapIterable((images) -> images);
	}

	@Override
	public Mono<ImageInspect> inspect(String name, ImageInspectOptions options) {
		Assert.hasText(name, "'name' of an image must not be empty");
		Assert.notNull(options, "'options' must not be null");
		return this.http.get("/images/{name}/json", name)
			.query("manifests", options.manifests(), "1.48")
			.query("platform", options.platform(), "1.49")
			.value(ImageInspect.class);
	}

	@Override
	public Mono<ImagePullResult> pull(String name, ImagePullOptions options) {
		return pullProgress(name, options).mapNotNull(ProgressMessage::status)
			.reduce(new ImagePullResult(null, null), DefaultReactiveImageOperations::note);
	}

	private static ImagePullResult note(ImagePullResult result, String status) {
		if (status.startsWith(DIGEST)) {
			return new ImagePullResult(status.substring(DIGEST.length()), result.status());
		}
		if (status.startsWith(STATUS)) {
			return new ImagePullResult(result.digest(), status.substring(STATUS.length()));
		}
		return result;
	}

	@Override
	public Flux<ProgressMessage> pullProgress(String name, ImagePullOptions options) {
		Assert.notNull(options, "'options' must not be null");
		ImageReference image = options.allTags() ? untagged(name) : ImageReference.of(name).withDefaultTag();
		return this.credentials.header(image.registry(), options.credentials())
			.flatMapMany((auth) -> create(options.platform()).query("fromImage", image.name())
				.query("tag", (image.digest() != null) ? image.digest() : image.tag())
				.header("X-Registry-Auth", auth)
				.progress());
	}

	private static ImageReference untagged(String name) {
		ImageReference image = ImageReference.of(name);
		Assert.isTrue(image.tag() == null && image.digest() == null,
				() -> "All tags are pulled by a name without tag and digest, not by '%s'".formatted(name));
		return image;
	}

	@Override
	public Mono<ImageImportResult> importImage(ByteSource archive, ImageImportOptions options) {
		Assert.notNull(archive, "'archive' must not be null");
		return imported(importing("-", options).tar(archive));
	}

	@Override
	public Mono<ImageImportResult> importImage(URI archive, ImageImportOptions options) {
		Assert.notNull(archive, "'archive' must not be null");
		Assert.isTrue("http".equals(archive.getScheme()) || "https".equals(archive.getScheme()),
				() -> "The engine fetches archives by http or https, not from '%s'".formatted(archive));
		return imported(importing(archive.toString(), options));
	}

	private ReactiveDockerRequest importing(String source, ImageImportOptions options) {
		Assert.notNull(options, "'options' must not be null");
		ImageReference image = (options.image() != null) ? target(options.image()) : null;
		return create(options.platform()).query("fromSrc", source)
			.query("repo", (image != null) ? image.name() : null)
			.query("tag", (image != null) ? image.tag() : null)
			.query("message", options.message())
			.query("changes", options.changes());
	}

	// The same endpoint pulls and imports.
	private ReactiveDockerRequest create(@Nullable Platform platform) {
		return this.http.post("/images/create").query("platform", (platform != null) ? platform.toString() : null);
	}

	private static Mono<ImageImportResult> imported(ReactiveDockerRequest request) {
		return request.progress()
			.mapNotNull(ProgressMessage::status)
			.takeLast(1)
			.singleOrEmpty()
			.map(ImageImportResult::new)
			.switchIfEmpty(Mono
				.error(() -> new UnexpectedAnswerException("The engine imported an image, but did not tell its id",
						null)));
	}

	@Override
	public Mono<Void> tag(String name, String target) {
		Assert.hasText(name, "'name' of an image must not be empty");
		ImageReference image = target(target);
		return this.http.post("/images/{name}/tag", name)
			.query("repo", image.name())
			.query("tag", image.tag())
			.nothing();
	}

	private static ImageReference target(String name) {
		ImageReference image = ImageReference.of(name);
		Assert.isTrue(image.digest() == null,
				() -> "An image cannot be named '%s': a digest follows from its content".formatted(name));
		return image.withDefaultTag();
	}

	@Override
	public Flux<ImageDeleteResponseItem> remove(String name, ImageRemoveOptions options) {
		Assert.hasText(name, "'name' of an image must not be empty");
		Assert.notNull(options, "'options' must not be null");
		return this.http.delete("/images/{name}", name)
			.query("force", options.force())
			.query("noprune", options.noPrune())
			.query("platforms", options.platforms(), "1.50")
			.list(ImageDeleteResponseItem.class)
			.flatMapIterable((items) -> items);
	}

}

package io.github.dockerclient.image;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;

import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.registry.RegistryLogins;
import io.github.dockerclient.stream.ProgressEnd;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.type.ImageReference;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * Operations on images over HTTP.
 */
final class DefaultReactiveImageOperations implements ReactiveImageOperations {

	/** The version since which an image is inspected for a platform. */
	private static final ApiVersion PLATFORM_OF_INSPECT = ApiVersion.of("1.49");

	/** The time limit of a search, for which the engine queries a registry. */
	private static final Duration SEARCH = Duration.ofMinutes(1);

	private static final String IMPORT = "Import of an image";

	private static final String SAVE = "Save of images";

	private final ReactiveDockerHttp http;

	private final RegistryLogins logins;

	private final CallDefaults defaults;

	DefaultReactiveImageOperations(ReactiveDockerHttp http, RegistryLogins logins, CallDefaults defaults) {
		this.defaults = defaults;
		this.http = http;
		this.logins = logins;
	}

	@Override
	public Flux<ImageSummary> list(ImageListOptions options) {
		Assert.notNull(options, "'options' must not be null");
		return TimeLimit
			.of(this.http.get("/images/json")
				.with(options)
				.longRunning(options.isSharedSize())
				.list(ImageSummary.class), options.timeout(), "List of images")
			.flatMapIterable((images) -> images);
	}

	@Override
	public Mono<ImageInspect> inspect(String name, ImageInspectOptions options) {
		Assert.hasText(name, "'name' of an image must not be empty");
		return this.http.get("/images/{name}/json", name).with(options).value(ImageInspect.class);
	}

	@Override
	public Mono<Boolean> exists(String name) {
		return inspect(name).thenReturn(true).onErrorReturn(NotFoundException.class, false);
	}

	@Override
	public Mono<ImagePullResult> pull(String name, ImagePullOptions options) {
		return ImageProgress.pulled(pullProgress(name, options));
	}

	@Override
	public Flux<ProgressMessage> pullProgress(String name, ImagePullOptions options) {
		ImageReference image = pulled(name, options);
		return TimeLimit.of(pulling(image, options), options.timeout(), pullOf(image));
	}

	private static ImageReference pulled(String name, ImagePullOptions options) {
		Assert.notNull(options, "'options' must not be null");
		return options.isAllTags() ? untagged(name) : ImageReference.of(name).withDefaultTag();
	}

	private static String pullOf(ImageReference image) {
		return "Pull of " + image;
	}

	private Flux<ProgressMessage> pulling(ImageReference image, ImagePullOptions options) {
		Platform platform = options.platform();
		return this.logins.stream(image.registry(), options.credentials(),
				(auth) -> create(platform).query("fromImage", image.name())
					.query("tag", (image.digest() != null) ? image.digest() : image.tag())
					.header("X-Registry-Auth", auth)
					.progress()
					.transform((progress) -> ImageProgress.complete(progress, pullOf(image))));
	}

	private static ImageReference untagged(String name) {
		ImageReference image = ImageReference.of(name);
		Assert.isTrue(image.tag() == null && image.digest() == null,
				() -> String.format(Locale.ROOT, "All tags go by a name without tag and digest, not by '%s'", name));
		return image;
	}

	@Override
	public Mono<Boolean> pullIfMissing(String name, ImagePullOptions options) {
		Assert.notNull(options, "'options' must not be null");
		Assert.isTrue(!options.isAllTags(), "'allTags' must not be set: it does not specify which tags may be missing");
		ImageReference image = ImageReference.of(name).withDefaultTag();
		Platform platform = effective(options.platform());
		Mono<ImagePullResult> pull = ImageProgress.pulled(pulling(image, options));
		return TimeLimit.of(
				present((image.digest() != null) ? image.name() + "@" + image.digest() : image.toString(), platform)
					.map((found) -> !isFor(platform, found))
					.onErrorReturn(NotFoundException.class, true)
					.flatMap((missing) -> missing ? pull.thenReturn(true) : Mono.just(false)),
				options.timeout(), pullOf(image));
	}

	// Inspects the image for a platform. Without the platform, an image for several of
	// them is inspected for the engine's own.
	private Mono<ImageInspect> present(String name, @Nullable Platform platform) {
		if (platform == null || platform.architecture() == null) {
			return inspect(name);
		}
		return this.http.apiVersion()
			.flatMap((version) -> version.isBefore(PLATFORM_OF_INSPECT) ? inspect(name)
					: inspect(name, new ImageInspectOptions().platform(platform)));
	}

	private @Nullable Platform effective(@Nullable Platform platform) {
		return (platform != null) ? platform : this.defaults.platform();
	}

	private static boolean isFor(@Nullable Platform platform, ImageInspect image) {
		return platform == null || (platform.os().equals(image.os())
				&& (platform.architecture() == null || platform.architecture().equals(image.architecture()))
				&& (platform.variant() == null || !StringUtils.hasText(image.variant())
						|| platform.variant().equals(image.variant())));
	}

	@Override
	public Mono<ImagePushResult> push(String name, ImagePushOptions options) {
		return ImageProgress.pushed(pushProgress(name, options));
	}

	@Override
	public Flux<ProgressMessage> pushProgress(String name, ImagePushOptions options) {
		Assert.notNull(options, "'options' must not be null");
		ImageReference image = options.isAllTags() ? untagged(name) : ImageReference.of(name).withDefaultTag();
		Assert.isTrue(image.digest() == null,
				() -> String.format(Locale.ROOT, "Images are pushed by their tags, not by a digest as in '%s'", name));
		ImagePushOptions sent = options.copy();
		return TimeLimit.of(
				this.logins.stream(image.registry(), options.credentials(),
						(auth) -> this.http.post("/images/{name}/push", image.name())
							.query("tag", image.tag())
							.with(sent)
							.header("X-Registry-Auth", auth)
							.progress()
							.transform((progress) -> ProgressEnd.check(progress, "Push of " + image))),
				options.timeout(), "Push of " + image);
	}

	@Override
	public Flux<ImageHistoryResponseItem> history(String name, ImageHistoryOptions options) {
		Assert.hasText(name, "'name' of an image must not be empty");
		return this.http.get("/images/{name}/history", name)
			.with(options)
			.list(ImageHistoryResponseItem.class)
			.flatMapIterable((items) -> items);
	}

	@Override
	public Flux<AttestationStatement> attestations(String name, ImageAttestationsOptions options) {
		Assert.hasText(name, "'name' of an image must not be empty");
		return this.http.get("/images/{name}/attestations", name)
			.since("this endpoint", "1.55")
			.with(options)
			.list(AttestationStatement.class)
			.flatMapIterable((statements) -> statements);
	}

	@Override
	public Flux<ImageSearchResponseItem> search(String term, ImageSearchOptions options) {
		Assert.hasText(term, "'term' of a search must not be empty");
		Assert.notNull(options, "'options' must not be null");
		ImageSearchOptions sent = options.copy();
		return TimeLimit.of(
				this.logins.call(registry(term), options.credentials(),
						(auth) -> this.http.get("/images/search")
							.query("term", term)
							.with(sent)
							.header("X-Registry-Auth", auth)
							.patience(SEARCH)
							.list(ImageSearchResponseItem.class)),
				options.timeout(), String.format(Locale.ROOT, "Search for '%s'", term))
			.flatMapIterable((items) -> items);
	}

	// A search term need not be an image name. Engines extract the registry in this way.
	private static String registry(String term) {
		String first = term.substring(0, Math.max(0, term.indexOf('/')));
		return (first.contains(".") || first.contains(":") || first.equals("localhost")) ? first
				: ImageReference.DOCKER_HUB;
	}

	@Override
	public Mono<ImageImportResult> importImage(ByteSource archive, ImageImportOptions options) {
		return ImageProgress.imported(importProgress(archive, options));
	}

	@Override
	public Mono<ImageImportResult> importImage(URI archive, ImageImportOptions options) {
		return ImageProgress.imported(importProgress(archive, options));
	}

	@Override
	public Flux<ProgressMessage> importProgress(ByteSource archive, ImageImportOptions options) {
		Assert.notNull(archive, "'archive' must not be null");
		return imported(importing("-", options).tar(archive), options);
	}

	@Override
	public Flux<ProgressMessage> importProgress(URI archive, ImageImportOptions options) {
		Assert.notNull(archive, "'archive' must not be null");
		Assert.isTrue("http".equals(archive.getScheme()) || "https".equals(archive.getScheme()), () -> String
			.format(Locale.ROOT, "The engine fetches archives by http or https, not from '%s'", archive));
		return imported(importing(archive.toString(), options), options);
	}

	private ReactiveDockerRequest importing(String source, ImageImportOptions options) {
		Assert.notNull(options, "'options' must not be null");
		return create(options.platform()).query("fromSrc", source).with(options);
	}

	private static Flux<ProgressMessage> imported(ReactiveDockerRequest request, ImageImportOptions options) {
		return TimeLimit.of(ProgressEnd.check(request.progress(), IMPORT), options.timeout(), IMPORT);
	}

	// Pulls and imports use the same endpoint.
	private ReactiveDockerRequest create(@Nullable Platform platform) {
		Platform effective = effective(platform);
		return this.http.post("/images/create").query("platform", (effective != null) ? effective.toString() : null);
	}

	@Override
	public Flux<DataBuffer> save(String name, ImageSaveOptions options) {
		return TimeLimit.of(saving(name, options).archive(), options.timeout(), SAVE);
	}

	@Override
	public Mono<Void> save(String name, Path file, ImageSaveOptions options) {
		return TimeLimit.of(saving(name, options).archive(file), options.timeout(), SAVE);
	}

	private ReactiveDockerRequest saving(String name, ImageSaveOptions options) {
		Assert.hasText(name, "'name' of an image must not be empty");
		Assert.notNull(options, "'options' must not be null");
		return saving(this.http.get("/images/{name}/get", name), options);
	}

	@Override
	public Flux<DataBuffer> save(Collection<String> names, ImageSaveOptions options) {
		return TimeLimit.of(saving(names, options).archive(), options.timeout(), SAVE);
	}

	@Override
	public Mono<Void> save(Collection<String> names, Path file, ImageSaveOptions options) {
		return TimeLimit.of(saving(names, options).archive(file), options.timeout(), SAVE);
	}

	// Without a name, the engine would send an empty archive.
	private ReactiveDockerRequest saving(Collection<String> names, ImageSaveOptions options) {
		Assert.notEmpty(names, "'names' of images must not be empty");
		names.forEach((name) -> Assert.hasText(name, "'name' of an image must not be empty"));
		Assert.notNull(options, "'options' must not be null");
		return saving(this.http.get("/images/get").query("names", names), options);
	}

	// The engine collects all layers before it begins to respond.
	private static ReactiveDockerRequest saving(ReactiveDockerRequest request, ImageSaveOptions options) {
		return request.with(options).longRunning(true);
	}

	@Override
	public Mono<ImageLoadResult> load(ByteSource archive, ImageLoadOptions options) {
		Assert.notNull(options, "'options' must not be null");
		return ImageProgress.loaded(loading(archive, options, options.quiet()));
	}

	@Override
	public Flux<ProgressMessage> loadProgress(ByteSource archive, ImageLoadOptions options) {
		Assert.notNull(options, "'options' must not be null");
		return loading(archive, options, Boolean.TRUE.equals(options.quiet()));
	}

	private Flux<ProgressMessage> loading(ByteSource archive, ImageLoadOptions options, @Nullable Boolean quiet) {
		Assert.notNull(archive, "'archive' must not be null");
		return TimeLimit.of(this.http.post("/images/load")
			.query("quiet", quiet)
			.with(options)
			.tar(archive)
			.progress()
			.transform(ImageProgress::loading), options.timeout(), "Load of images");
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

	static ImageReference target(String name) {
		ImageReference image = ImageReference.of(name);
		Assert.isTrue(image.digest() == null, () -> String.format(Locale.ROOT,
				"An image cannot be named '%s': a digest follows from its content", name));
		return image.withDefaultTag();
	}

	@Override
	public Flux<ImageDeleteResponseItem> remove(String name, ImageRemoveOptions options) {
		Assert.hasText(name, "'name' of an image must not be empty");
		Assert.notNull(options, "'options' must not be null");
		return TimeLimit
			.of(this.http.delete("/images/{name}", name)
				.with(options)
				.longRunning(true)
				.list(ImageDeleteResponseItem.class), options.timeout(),
					String.format(Locale.ROOT, "Removal of image '%s'", name))
			.flatMapIterable((items) -> items);
	}

	@Override
	public Mono<ImagePruneResponse> prune(ImagePruneOptions options) {
		Assert.notNull(options, "'options' must not be null");
		return TimeLimit.of(
				this.http.post("/images/prune").with(options).longRunning(true).value(ImagePruneResponse.class),
				options.timeout(), "Prune of images");
	}

}

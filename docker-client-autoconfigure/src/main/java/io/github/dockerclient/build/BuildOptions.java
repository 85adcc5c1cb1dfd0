package io.github.dockerclient.build;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.dockerclient.stream.FileNames;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.ImageReference;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options of {@link BuildOperations#build}: what is built, and how. A build requires a
 * context, or a Dockerfile that is text or a local file.
 */
public final class BuildOptions extends BuildStepOptions<BuildOptions> {

	private static final String LEVEL = "(?:manifest(?:-descriptor)?(?:\\[[\\w/-]+])?|index(?:-descriptor)?)";

	private static final String PREFIX = "[a-z-]+(?:\\[[\\w/-]+])?";

	/**
	 * The key of an annotation, with the annotated objects before it if there are any.
	 */
	static final Pattern ANNOTATION = Pattern
		.compile("(?:(" + LEVEL + "(?:," + LEVEL + ")*):|(?!" + PREFIX + "(?:," + PREFIX + ")*:))\\S+");

	/**
	 * Set the directory whose files the build may use. Files that its
	 * {@code .dockerignore} excludes are not sent.
	 * @param directory the directory
	 * @return these options
	 */
	public BuildOptions context(Path directory) {
		Assert.notNull(directory, "'directory' must not be null");
		return set(BuildOption.CONTEXT, new BuildContext.Directory(directory));
	}

	/**
	 * Set the tar archive whose files the build may use.
	 * @param archive the archive, compressed or not
	 * @return these options
	 */
	public BuildOptions context(ByteSource archive) {
		Assert.notNull(archive, "'archive' must not be null");
		return set(BuildOption.CONTEXT, new BuildContext.Archive(archive));
	}

	/**
	 * Set the URL from which the engine fetches the files that the build may use.
	 * @param url the URL of a Git repository, a tar archive or a single Dockerfile, as
	 * Docker's command line takes it; a branch and a directory of a repository follow as
	 * {@code #branch:directory}
	 * @return these options
	 */
	public BuildOptions remote(String url) {
		Assert.notNull(url, "'url' must not be null");
		return set(BuildOption.CONTEXT, new BuildContext.Remote(url));
	}

	/**
	 * Let the build use the files of another directory, as {@code COPY --from=name}. May
	 * be called several times. Requires BuildKit. Since API 1.42.
	 * @param name the directory's name in the Dockerfile
	 * @param directory the directory
	 * @return these options
	 */
	public BuildOptions namedContext(String name, Path directory) {
		Assert.notNull(name, "'name' must not be null");
		Assert.notNull(directory, "'directory' must not be null");
		return put(BuildOption.NAMED_CONTEXTS, name, new BuildContext.Directory(directory));
	}

	/**
	 * Let the build use an image, or files that the engine fetches. May be called several
	 * times. Requires BuildKit. Since API 1.42.
	 * @param name the name in the Dockerfile; it may be that of an image, which is then
	 * replaced
	 * @param url {@code docker-image://} and the name of an image, or the URL of a Git
	 * repository or a tar archive
	 * @return these options
	 */
	public BuildOptions namedContext(String name, String url) {
		Assert.notNull(name, "'name' must not be null");
		Assert.notNull(url, "'url' must not be null");
		return put(BuildOption.NAMED_CONTEXTS, name, new BuildContext.Remote(url));
	}

	/**
	 * Set the Dockerfile to a file of the context. By default it is the file
	 * {@code Dockerfile}.
	 * @param path the path in the context, with slashes
	 * @return these options
	 */
	public BuildOptions dockerfile(String path) {
		Assert.notNull(path, "'path' must not be null");
		return set(BuildOption.DOCKERFILE, new Dockerfile.Named(path));
	}

	/**
	 * Set the Dockerfile to a local file, in the context or elsewhere. A file beside it,
	 * with the same name and {@code .dockerignore} appended, replaces the context's
	 * {@code .dockerignore}.
	 * @param file the file
	 * @return these options
	 */
	public BuildOptions dockerfile(Path file) {
		Assert.notNull(file, "'file' must not be null");
		return set(BuildOption.DOCKERFILE, new Dockerfile.Local(file));
	}

	/**
	 * Set the content of the Dockerfile.
	 * @param text the content
	 * @return these options
	 */
	public BuildOptions dockerfileText(String text) {
		Assert.notNull(text, "'text' must not be null");
		return set(BuildOption.DOCKERFILE, new Dockerfile.Text(text));
	}

	/**
	 * Set the value of an {@code ARG}. May be called several times. The history of the
	 * image contains the values, so they must not be secrets.
	 * @param name the name of the {@code ARG}
	 * @param value the value, or {@code null} for the Dockerfile's own
	 * @return these options
	 */
	public BuildOptions buildArg(String name, @Nullable String value) {
		Assert.notNull(name, "'name' must not be null");
		Map<String, @Nullable String> all = new LinkedHashMap<>(values().map(BuildOption.BUILD_ARGS));
		all.put(name, value);
		return set(BuildOption.BUILD_ARGS, Copies.hiding(all));
	}

	/**
	 * Set whether the proxies of Docker's own configuration become arguments, as with
	 * {@code docker build}. Arguments that are set here take precedence. By default
	 * {@code docker.use-config-proxies} decides.
	 * @param useConfigProxies whether they become arguments
	 * @return these options
	 */
	public BuildOptions useConfigProxies(boolean useConfigProxies) {
		return set(BuildOption.USE_CONFIG_PROXIES, useConfigProxies);
	}

	/**
	 * Set the stage of the Dockerfile that becomes the result. By default it is the last.
	 * @param target the name of the stage
	 * @return these options
	 */
	public BuildOptions target(String target) {
		Assert.notNull(target, "'target' must not be null");
		return set(BuildOption.TARGET, target);
	}

	/**
	 * Set the platforms of the image. By default it is the client's default platform, or
	 * else the engine's. Several platforms require BuildKit. If the result is an image in
	 * the engine, they also require an engine that stores images in containerd. A step
	 * that runs a program for another platform than the engine's requires emulation.
	 * @param platforms the platforms
	 * @return these options
	 */
	public BuildOptions platform(Platform... platforms) {
		return set(BuildOption.PLATFORMS,
				Copies.nonNull("platform", platforms).stream().map(Platform::toString).toList());
	}

	/**
	 * As {@link #platform(Platform...)}, with the platforms as text.
	 * @param platforms the platforms as {@code os/architecture}, such as
	 * {@code linux/arm64}
	 * @return these options
	 */
	public BuildOptions platform(String... platforms) {
		return platform(Copies.nonNull("platform", platforms).stream().map(Platform::of).toArray(Platform[]::new));
	}

	/**
	 * Set the builder. By default it is the one that supports the other options, or else
	 * the client's default, or else the one that the engine recommends.
	 * @param builderVersion the builder
	 * @return these options
	 */
	public BuildOptions builderVersion(BuilderVersion builderVersion) {
		Assert.notNull(builderVersion, "'builderVersion' must not be null");
		return set(BuildOption.BUILDER_VERSION, builderVersion);
	}

	/**
	 * Add a name of the image. May be called several times.
	 * @param name the name, such as {@code app:1}; one without a tag gets {@code latest}
	 * @return these options
	 */
	public BuildOptions tag(String name) {
		Assert.notNull(name, "'name' must not be null");
		Assert.isTrue(ImageReference.of(name).digest() == null, () -> String.format(Locale.ROOT,
				"An image cannot be named '%s': a digest follows from its content", name));
		return add(BuildOption.TAGS, name);
	}

	/**
	 * Add a label to the image, besides those of the Dockerfile. May be called several
	 * times.
	 * @param name the label's name
	 * @param value the label's value
	 * @return these options
	 */
	public BuildOptions label(String name, String value) {
		Assert.hasText(name, "'name' of a label must not be empty");
		Assert.notNull(value, "'value' must not be null");
		return put(BuildOption.LABELS, name, value);
	}

	/**
	 * Annotate the image, as {@code --annotation} of Docker's command line. May be called
	 * several times. Requires BuildKit. If the result is an image in the engine, this
	 * also requires an engine that stores images in containerd. Since API 1.43.
	 * @param key the key of the annotation, such as
	 * {@code org.opencontainers.image.title}. Each manifest is annotated, unless the key
	 * begins with {@code index:}, {@code index-descriptor:}, {@code manifest-descriptor:}
	 * or, for one platform, {@code manifest[linux/arm64]:}, or with several of these,
	 * separated by commas, such as {@code index,manifest:}
	 * @param value the value
	 * @return these options
	 */
	public BuildOptions annotation(String key, String value) {
		Assert.notNull(key, "'key' must not be null");
		Assert.notNull(value, "'value' must not be null");
		// BuildKit ignores others.
		Assert.isTrue(ANNOTATION.matcher(key).matches(), () -> String.format(Locale.ROOT,
				"Annotation '%s' must be a key, or one behind 'index:', 'index-descriptor:', 'manifest:' or 'manifest-descriptor:'",
				key));
		return put(BuildOption.ANNOTATIONS, key, value);
	}

	/**
	 * Attach an attestation to the image, as {@code --attest} of Docker's command line.
	 * May be called once for each kind. By default there are none. Requires BuildKit, and
	 * an engine that stores images in containerd unless the result is no image of the
	 * engine's. Since API 1.43.
	 * @param kind {@code provenance}, which describes how the image was built, or
	 * {@code sbom}, which lists its content and requires the image of a scanner
	 * @param attributes the attributes, such as {@code mode} with {@code max} for
	 * {@code provenance}, or {@code generator} with the name of the scanner's image for
	 * {@code sbom}
	 * @return these options
	 */
	public BuildOptions attest(String kind, Map<String, String> attributes) {
		Assert.notNull(kind, "'kind' must not be null");
		Assert.notNull(attributes, "'attributes' must not be null");
		return put(BuildOption.ATTESTATIONS, kind, Copies.of(attributes));
	}

	/**
	 * Set the kind of the result. By default it is an image of the engine's. Requires
	 * BuildKit.
	 * @param type the kind, such as {@code local}, {@code tar}, or {@code cacheonly} for
	 * none
	 * @param attributes the attributes, as behind {@code --output} of Docker's command
	 * line; {@code dest} is the file or directory that is written. Those of an
	 * {@code image}, such as {@code push}, require an engine that stores images in
	 * containerd, except {@code name}
	 * @return these options
	 */
	public BuildOptions output(String type, Map<String, String> attributes) {
		Assert.notNull(type, "'type' must not be null");
		Assert.notNull(attributes, "'attributes' must not be null");
		return set(BuildOption.OUTPUTS, new BuildOutput(type, attributes));
	}

	/**
	 * Write the files of the result into a directory, instead of making an image.
	 * Requires BuildKit.
	 * @param directory the directory, which is created if it does not exist; files in it
	 * remain unless they are overwritten
	 * @return these options
	 */
	public BuildOptions outputDirectory(Path directory) {
		Assert.notNull(directory, "'directory' must not be null");
		return output("local", Map.of("dest", FileNames.text(directory)));
	}

	/**
	 * Write the files of the result into a tar archive, instead of making an image.
	 * Requires BuildKit.
	 * @param file the archive
	 * @return these options
	 */
	public BuildOptions outputTar(Path file) {
		Assert.notNull(file, "'file' must not be null");
		return output("tar", Map.of("dest", FileNames.text(file)));
	}

	/**
	 * Set whether the new layers become a single one. By default they do not. Requires
	 * the classic builder, and an engine with experimental features.
	 * @param squash whether to make them a single one
	 * @return these options
	 */
	public BuildOptions squash(boolean squash) {
		return set(BuildOption.SQUASH, squash);
	}

	/**
	 * Set whether the build output is suppressed, except the image's id. By default it is
	 * not.
	 * @param quiet whether to suppress it
	 * @return these options
	 */
	public BuildOptions quiet(boolean quiet) {
		return set(BuildOption.QUIET, quiet);
	}

	/**
	 * Set whether base images are pulled even if the engine has them. By default they are
	 * not.
	 * @param pull whether to pull them
	 * @return these options
	 */
	public BuildOptions pull(boolean pull) {
		return set(BuildOption.PULL, pull);
	}

	/**
	 * Set whether every step runs even if the cache contains its result. By default it
	 * does not.
	 * @param noCache whether to ignore the cache
	 * @return these options
	 */
	public BuildOptions noCache(boolean noCache) {
		return set(BuildOption.NO_CACHE, noCache);
	}

	/**
	 * Ignore the cache for the steps of a stage. May be called several times. Requires
	 * BuildKit.
	 * @param stage the name of the stage
	 * @return these options
	 */
	public BuildOptions noCacheStage(String stage) {
		Assert.notNull(stage, "'stage' must not be null");
		return add(BuildOption.NO_CACHE_STAGES, stage);
	}

	/**
	 * Use the layers of an image as a cache. May be called several times.
	 * @param image the name of an image that the engine has; with BuildKit, of an image
	 * in a registry that contains a cache
	 * @return these options
	 */
	public BuildOptions cacheFrom(String image) {
		Assert.notNull(image, "'image' must not be null");
		return add(BuildOption.CACHE_FROM, image);
	}

	/**
	 * Export the cache for later builds, which import it by {@link #cacheFrom(String)}.
	 * May be called several times. Requires BuildKit.
	 * @param cache where to export it to
	 * @return these options
	 */
	public BuildOptions cacheTo(BuildCache cache) {
		Assert.notNull(cache, "'cache' must not be null");
		return add(BuildOption.CACHE_TO, cache);
	}

	@Override
	protected void check() {
		BuildContext context = values().get(BuildOption.CONTEXT);
		Dockerfile dockerfile = values().get(BuildOption.DOCKERFILE);
		BuildOutput output = values().output();
		Assert.isTrue(!output.isPushed() || output.isNamed() || !values().list(BuildOption.TAGS).isEmpty(),
				"A build's output with 'push' needs a 'tag' that names the registry");
		Assert.isTrue(values().map(BuildOption.ANNOTATIONS).isEmpty() || output.isOfImage(),
				"'annotations' are those of an image, which the build's 'output' is not");
		Assert.isTrue(context != null || (dockerfile != null && !(dockerfile instanceof Dockerfile.Named)),
				"A build needs a 'context', or a 'dockerfile' that is not in one");
		Assert.isTrue(
				context == null || context instanceof BuildContext.Directory || dockerfile == null
						|| dockerfile instanceof Dockerfile.Named,
				"A 'dockerfile' with content of its own requires a directory: give the path of one in the archive or the repository");
	}

}

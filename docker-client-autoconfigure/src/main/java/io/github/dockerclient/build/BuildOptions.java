package io.github.dockerclient.build;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.ImageReference;
import io.github.dockerclient.type.Isolation;
import io.github.dockerclient.type.Platform;
import io.github.dockerclient.type.Sizes;
import io.github.dockerclient.type.Ulimit;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.util.ObjectUtils;

/**
 * What {@link BuildOperations#build} shall build, and how.
 *
 * @param context the files that the build may use; {@code null} for none but the
 * Dockerfile, which must then be given as text or as a local file
 * @param dockerfile the Dockerfile, or {@code null} for the one in the context that is
 * named {@code Dockerfile}
 * @param tags the names of the image; one without a tag gets {@code latest}
 * @param buildArgs values by the names of the Dockerfile's {@code ARG} instructions;
 * {@code null} leaves the Dockerfile's own value
 * @param labels labels of the image, besides those of the Dockerfile
 * @param target the stage of the Dockerfile to end with, or {@code null} for the last
 * @param platforms the platforms of the image; none for the engine's own. Several need
 * BuildKit
 * @param pull whether base images are pulled even if the engine has them, or {@code null}
 * for no
 * @param noCache whether every step is done anew, or {@code null} for no
 * @param cacheFrom images that the engine has, whose layers may be used for steps that
 * are the same
 * @param quiet whether the engine tells nothing but the image's id, or {@code null} for
 * no
 * @param rm whether the containers of the steps are removed after a build that succeeds,
 * or {@code null} for yes
 * @param forceRm whether they are removed even if the build fails, or {@code null} for no
 * @param squash whether the new layers become a single one, which only an engine with
 * experimental features does, or {@code null} for no
 * @param networkMode the network of the steps: {@code bridge}, {@code host}, {@code
 * none}, {@code container:name}, or the name of a network; {@code null} for the engine's
 * default
 * @param extraHosts lines for {@code /etc/hosts} of the steps as {@code name:address}
 * @param memory the most memory of a step in bytes, or {@code null} for no limit
 * @param memorySwap the most memory and swap of a step together in bytes; -1 is no limit,
 * {@code null} is twice the memory
 * @param shmSize the size of {@code /dev/shm} of the steps in bytes, or {@code null} for
 * the engine's default
 * @param cpuShares the weight of a step when CPU time is scarce, or {@code null} for 1024
 * @param cpuPeriod the length of a period of the CPU scheduler in microseconds, or {@code
 * null} for the kernel's
 * @param cpuQuota the CPU time in microseconds that a step gets in each period, or {@code
 * null} for all
 * @param cpusetCpus the CPUs that the steps run on, as {@code 0-3} or {@code 0,1}, or
 * {@code null} for all
 * @param cpusetMems the memory nodes that the steps use, as {@code 0-3} or {@code 0,1}
 * (NUMA systems), or {@code null} for all
 * @param ulimits limits of the steps' processes, such as open files
 * @param cgroupParent the cgroup under which those of the steps are made, or {@code null}
 * for the engine's default
 * @param securityOpts security options of the steps (Windows)
 * @param isolation how the steps are kept apart from the host (Windows), or {@code null}
 * for the engine's default
 * @param outputs what becomes of the result, at most one; an image if there is none.
 * Needs BuildKit
 * @param credentials credentials for registries of base images; they go before those that
 * the client was configured with
 * @param registries registries whose credentials the build needs besides those that the
 * Dockerfile names
 * @param builderVersion who builds, or {@code null} for the one that the other options
 * need, or else the client's default, or else the engine's recommendation
 * @param noCacheStages stages of the Dockerfile that are done anew. Needs BuildKit
 * @param cacheTo where to leave the cache. Needs BuildKit
 * @param namedContexts more files, by the names that the Dockerfile has for them. Needs
 * BuildKit and API 1.42
 * @param secrets what steps may mount as secrets, by their ids. Needs BuildKit
 * @param sshAgents sockets of ssh agents that steps may use, by their ids. Needs BuildKit
 * @param attestations what is attested of the image, by kind: attributes by name. Needs
 * BuildKit and API 1.43
 * @param annotations annotations of the image, by their keys. Needs BuildKit and API 1.43
 * @param useConfigProxies whether the proxies of Docker's own configuration become
 * arguments, or {@code null} for the client's default
 * @param timeout how long the build may take, or {@code null} for as long as it takes
 */
public record BuildOptions(@Nullable BuildContext context, @Nullable Dockerfile dockerfile, List<String> tags,
		Map<String, @Nullable String> buildArgs, Map<String, String> labels, @Nullable String target,
		List<Platform> platforms, @Nullable Boolean pull, @Nullable Boolean noCache, List<String> cacheFrom,
		@Nullable Boolean quiet, @Nullable Boolean rm, @Nullable Boolean forceRm, @Nullable Boolean squash,
		@Nullable String networkMode, List<String> extraHosts, @Nullable Long memory, @Nullable Long memorySwap,
		@Nullable Long shmSize, @Nullable Long cpuShares, @Nullable Long cpuPeriod, @Nullable Long cpuQuota,
		@Nullable String cpusetCpus, @Nullable String cpusetMems, List<Ulimit> ulimits, @Nullable String cgroupParent,
		List<String> securityOpts, @Nullable Isolation isolation, List<BuildOutput> outputs,
		List<RegistryCredentials> credentials, Set<String> registries, @Nullable BuilderVersion builderVersion,
		List<String> noCacheStages, List<BuildCache> cacheTo, Map<String, BuildContext> namedContexts,
		Map<String, BuildSecret> secrets, Map<String, Path> sshAgents, Map<String, Map<String, String>> attestations,
		Map<String, String> annotations, @Nullable Boolean useConfigProxies, @Nullable Duration timeout) {

	/** Other networks are those of containers, and BuildKit has none. */
	private static final Set<String> NETWORKS_OF_BUILDKIT = Set.of("default", "bridge", "host", "none");

	/** The key of an annotation, and before it perhaps what is annotated. */
	static final Pattern ANNOTATION = Pattern.compile("(?:(manifest(?:-descriptor)?(?:\\[[\\w/-]+])?"
			+ "|index(?:-descriptor)?):|(?![a-z-]+(?:\\[[\\w/-]+])?:))\\S+");

	/**
	 * Create options.
	 */
	public BuildOptions {
		tags = Copies.of(tags);
		buildArgs = Copies.hiding(buildArgs);
		labels = Copies.of(labels);
		cacheFrom = Copies.of(cacheFrom);
		extraHosts = Copies.of(extraHosts);
		ulimits = Copies.of(ulimits);
		securityOpts = Copies.of(securityOpts);
		outputs = Copies.of(outputs);
		credentials = Copies.of(credentials);
		registries = Copies.of(registries);
		noCacheStages = Copies.of(noCacheStages);
		cacheTo = Copies.of(cacheTo);
		namedContexts = Copies.of(namedContexts);
		secrets = Copies.of(secrets);
		sshAgents = Copies.of(sshAgents);
		platforms = Copies.of(platforms);
		attestations = Copies.of(attestations);
		annotations = Copies.of(annotations);
		TimeLimit.check(timeout);
		tags.forEach(BuildOptions::checkTag);
		annotations.keySet().forEach(BuildOptions::checkAnnotation);
		Assert.isTrue(outputs.size() <= 1, "A build has at most one of 'outputs'");
		Assert.isTrue(annotations.isEmpty() || outputs.isEmpty() || outputs.get(0).isOfImage(),
				"'annotations' are those of an image, which the build's 'output' is not");
		Assert.isTrue(context != null || (dockerfile != null && !(dockerfile instanceof Dockerfile.Named)),
				"A build needs a 'context', or a 'dockerfile' that is not in one");
		Assert.isTrue(
				context == null || context instanceof BuildContext.Directory || dockerfile == null
						|| dockerfile instanceof Dockerfile.Named,
				"A 'dockerfile' of its own goes only with a directory: name one that is in the archive or the repository");
	}

	BuildOptions withDefaults(BuildDefaults defaults) {
		Map<String, @Nullable String> args = new LinkedHashMap<>(defaults.arguments(this.useConfigProxies));
		args.putAll(this.buildArgs);
		Map<String, String> labels = new LinkedHashMap<>(defaults.labels());
		labels.putAll(this.labels);
		return new BuildOptions(this.context, this.dockerfile, this.tags, args, labels, this.target,
				(this.platforms.isEmpty() && defaults.platform() != null) ? List.of(defaults.platform())
						: this.platforms,
				this.pull, this.noCache, this.cacheFrom, this.quiet, this.rm, this.forceRm, this.squash,
				this.networkMode, this.extraHosts, this.memory, this.memorySwap, this.shmSize, this.cpuShares,
				this.cpuPeriod, this.cpuQuota, this.cpusetCpus, this.cpusetMems, this.ulimits, this.cgroupParent,
				this.securityOpts, this.isolation, this.outputs, this.credentials, this.registries, this.builderVersion,
				this.noCacheStages, this.cacheTo, this.namedContexts, this.secrets, this.sshAgents, this.attestations,
				this.annotations, this.useConfigProxies, this.timeout);
	}

	// Who has to build, or null if both can.
	@Nullable BuilderVersion neededBuilder() {
		List<String> classic = named("memory", this.memory, "memorySwap", this.memorySwap, "cpuShares", this.cpuShares,
				"cpuPeriod", this.cpuPeriod, "cpuQuota", this.cpuQuota, "cpusetCpus", this.cpusetCpus, "cpusetMems",
				this.cpusetMems, "securityOpts", this.securityOpts, "isolation", this.isolation, "squash", this.squash,
				"networkMode", isNetworkOfBuildKit() ? null : this.networkMode, "extraHosts", gateways());
		List<String> buildKit = named("outputs", this.outputs, "noCacheStages", this.noCacheStages, "cacheTo",
				this.cacheTo, "namedContexts", this.namedContexts, "secrets", this.secrets, "sshAgents", this.sshAgents,
				"attestations", this.attestations, "annotations", this.annotations, "platforms",
				(this.platforms.size() > 1) ? this.platforms : null);
		boolean classicOnly = !classic.isEmpty();
		boolean buildKitOnly = !buildKit.isEmpty();
		Assert.isTrue(!classicOnly || (!buildKitOnly && this.builderVersion != BuilderVersion.BUILDKIT), () -> String
			.format(Locale.ROOT,
					"BuildKit in an engine does not have '%s': leave it out, or build with the classic builder alone",
					String.join("', '", classic)));
		Assert.isTrue(!buildKitOnly || this.builderVersion != BuilderVersion.CLASSIC,
				() -> String.format(Locale.ROOT,
						"The classic builder does not have '%s': leave it out, or build with BuildKit",
						String.join("', '", buildKit)));
		if (this.builderVersion != null) {
			return this.builderVersion;
		}
		if (classicOnly) {
			return BuilderVersion.CLASSIC;
		}
		return buildKitOnly ? BuilderVersion.BUILDKIT : null;
	}

	String outputType() {
		return this.outputs.isEmpty() ? BuildOutput.IMAGE : this.outputs.get(0).type();
	}

	// What only an engine that stores images in containerd can keep.
	List<String> partsOfIndex() {
		return outputType().equals(BuildOutput.IMAGE)
				? named("platforms", (this.platforms.size() > 1) ? this.platforms : null, "attestations",
						this.attestations, "annotations", this.annotations)
				: List.of();
	}

	private boolean isNetworkOfBuildKit() {
		return this.networkMode == null || NETWORKS_OF_BUILDKIT.contains(this.networkMode);
	}

	// Their address is known to the engine alone, and BuildKit wants addresses.
	private List<String> gateways() {
		return this.extraHosts.stream().filter((host) -> host.endsWith(":host-gateway")).toList();
	}

	private static List<String> named(@Nullable Object... namesAndValues) {
		List<String> named = new ArrayList<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			Object value = namesAndValues[i + 1];
			if (!ObjectUtils.isEmpty(value) && !Boolean.FALSE.equals(value)) {
				named.add(String.valueOf(namesAndValues[i]));
			}
		}
		return named;
	}

	private static void checkTag(String tag) {
		Assert.isTrue(ImageReference.of(tag).digest() == null, () -> String.format(Locale.ROOT,
				"An image cannot be named '%s': a digest follows from its content", tag));
	}

	// BuildKit ignores others.
	private static void checkAnnotation(String key) {
		Assert.isTrue(ANNOTATION.matcher(key).matches(), () -> String.format(Locale.ROOT,
				"Annotation '%s' must be a key, or one behind 'index:', 'index-descriptor:', 'manifest:' or 'manifest-descriptor:'",
				key));
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static BuildOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link BuildOptions}.
	 */
	public static final class Builder {

		private @Nullable BuildContext context;

		private @Nullable Dockerfile dockerfile;

		private List<String> tags = List.of();

		private Map<String, @Nullable String> buildArgs = Map.of();

		private Map<String, String> labels = Map.of();

		private @Nullable String target;

		private List<Platform> platforms = List.of();

		private @Nullable Boolean pull;

		private @Nullable Boolean noCache;

		private List<String> cacheFrom = List.of();

		private @Nullable Boolean quiet;

		private @Nullable Boolean rm;

		private @Nullable Boolean forceRm;

		private @Nullable Boolean squash;

		private @Nullable String networkMode;

		private List<String> extraHosts = List.of();

		private @Nullable Long memory;

		private @Nullable Long memorySwap;

		private @Nullable Long shmSize;

		private @Nullable Long cpuShares;

		private @Nullable Long cpuPeriod;

		private @Nullable Long cpuQuota;

		private @Nullable String cpusetCpus;

		private @Nullable String cpusetMems;

		private @Nullable Boolean useConfigProxies;

		private List<Ulimit> ulimits = List.of();

		private @Nullable String cgroupParent;

		private List<String> securityOpts = List.of();

		private @Nullable Isolation isolation;

		private List<BuildOutput> outputs = List.of();

		private List<RegistryCredentials> credentials = List.of();

		private Set<String> registries = Set.of();

		private @Nullable BuilderVersion builderVersion;

		private List<String> noCacheStages = List.of();

		private List<BuildCache> cacheTo = List.of();

		private Map<String, BuildContext> namedContexts = Map.of();

		private Map<String, BuildSecret> secrets = Map.of();

		private Map<String, Path> sshAgents = Map.of();

		private Map<String, Map<String, String>> attestations = Map.of();

		private Map<String, String> annotations = Map.of();

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Let the build use the files of a directory, except those that its {@code
		 * .dockerignore} excludes.
		 * @param directory the directory
		 * @return this builder
		 */
		public Builder context(Path directory) {
			Assert.notNull(directory, "'directory' must not be null");
			this.context = new BuildContext.Directory(directory);
			return this;
		}

		/**
		 * Let the build use the files of a tar archive.
		 * @param archive the archive, compressed or not
		 * @return this builder
		 */
		public Builder context(ByteSource archive) {
			Assert.notNull(archive, "'archive' must not be null");
			this.context = new BuildContext.Archive(archive);
			return this;
		}

		/**
		 * Let the engine fetch the files.
		 * @param url a Git repository, a tar archive or a single Dockerfile, as Docker's
		 * command line takes it; a branch and a directory of a repository follow as
		 * {@code #branch:directory}
		 * @return this builder
		 */
		public Builder remote(String url) {
			Assert.notNull(url, "'url' must not be null");
			this.context = new BuildContext.Remote(url);
			return this;
		}

		/**
		 * Take another Dockerfile of the context.
		 * @param path its path in the context, with slashes
		 * @return this builder
		 */
		public Builder dockerfile(String path) {
			Assert.notNull(path, "'path' must not be null");
			this.dockerfile = new Dockerfile.Named(path);
			return this;
		}

		/**
		 * Take a Dockerfile of the local machine, be it in the context or elsewhere. A
		 * file beside it, named like it with {@code .dockerignore} appended, takes the
		 * place of the context's {@code .dockerignore}.
		 * @param file the Dockerfile
		 * @return this builder
		 */
		public Builder dockerfile(Path file) {
			Assert.notNull(file, "'file' must not be null");
			this.dockerfile = new Dockerfile.Local(file);
			return this;
		}

		/**
		 * Take a Dockerfile that is no file.
		 * @param text what is in the Dockerfile
		 * @return this builder
		 */
		public Builder dockerfileText(String text) {
			Assert.notNull(text, "'text' must not be null");
			this.dockerfile = new Dockerfile.Text(text);
			return this;
		}

		/**
		 * Name the image. May be called several times.
		 * @param name a name of the image, such as {@code app:1}
		 * @return this builder
		 */
		public Builder tag(String name) {
			Assert.notNull(name, "'name' must not be null");
			this.tags = Copies.plus(this.tags, List.of(name));
			return this;
		}

		/**
		 * Set the value of an {@code ARG}. May be called several times. Values are seen
		 * in the history of the image, so that no secrets should be given this way.
		 * @param name the name of the {@code ARG}
		 * @param value its value, or {@code null} for the Dockerfile's own
		 * @return this builder
		 */
		public Builder buildArg(String name, @Nullable String value) {
			Assert.notNull(name, "'name' must not be null");
			Map<String, @Nullable String> all = new LinkedHashMap<>(this.buildArgs);
			all.put(name, value);
			this.buildArgs = all;
			return this;
		}

		/**
		 * Label the image. May be called several times.
		 * @param name the label's name
		 * @param value the label's value
		 * @return this builder
		 */
		public Builder label(String name, String value) {
			Assert.hasText(name, "'name' of a label must not be empty");
			Assert.notNull(value, "'value' must not be null");
			this.labels = Copies.plus(this.labels, name, value);
			return this;
		}

		/**
		 * Set the stage of the Dockerfile to end with.
		 * @param target the stage of the Dockerfile to end with
		 * @return this builder
		 */
		public Builder target(String target) {
			Assert.notNull(target, "'target' must not be null");
			this.target = target;
			return this;
		}

		/**
		 * Set the platforms of the image: the engine's own unless set. Several need
		 * BuildKit; those that make an image need an engine that stores images in
		 * containerd. A step that runs a program on a platform that the engine does not
		 * have needs emulation.
		 * @param platforms the platforms of the image
		 * @return this builder
		 */
		public Builder platform(Platform... platforms) {
			this.platforms = Copies.nonNull("platform", platforms);
			return this;
		}

		/**
		 * As {@link #platform(Platform...)}, with the platforms as Docker's command line
		 * takes them.
		 * @param platforms the platforms of the image as {@code os/architecture}, such as
		 * {@code linux/arm64}
		 * @return this builder
		 */
		public Builder platform(String... platforms) {
			this.platforms = Copies.nonNull("platform", platforms).stream().map(Platform::of).toList();
			return this;
		}

		/**
		 * Set whether base images are pulled even if the engine has them.
		 * @param pull whether base images are pulled even if the engine has them
		 * @return this builder
		 */
		public Builder pull(boolean pull) {
			this.pull = pull;
			return this;
		}

		/**
		 * Set whether every step is done anew.
		 * @param noCache whether every step is done anew
		 * @return this builder
		 */
		public Builder noCache(boolean noCache) {
			this.noCache = noCache;
			return this;
		}

		/**
		 * Let layers of an image be used for steps that are the same. May be called
		 * several times.
		 * @param image the name of an image that the engine has; with BuildKit, of one in
		 * a registry that has a cache
		 * @return this builder
		 */
		public Builder cacheFrom(String image) {
			Assert.notNull(image, "'image' must not be null");
			this.cacheFrom = Copies.plus(this.cacheFrom, List.of(image));
			return this;
		}

		/**
		 * Set whether the engine tells nothing but the image's id.
		 * @param quiet whether the engine tells nothing but the image's id
		 * @return this builder
		 */
		public Builder quiet(boolean quiet) {
			this.quiet = quiet;
			return this;
		}

		/**
		 * Set whether the containers of the steps are removed after a build that
		 * succeeds.
		 * @param rm whether the containers of the steps are removed after a build that
		 * succeeds
		 * @return this builder
		 */
		public Builder rm(boolean rm) {
			this.rm = rm;
			return this;
		}

		/**
		 * Set whether they are removed even if the build fails.
		 * @param forceRm whether they are removed even if the build fails
		 * @return this builder
		 */
		public Builder forceRm(boolean forceRm) {
			this.forceRm = forceRm;
			return this;
		}

		/**
		 * Set whether the new layers become a single one, which only an engine with
		 * experimental features does.
		 * @param squash whether the new layers become a single one, which only an engine
		 * with experimental features does
		 * @return this builder
		 */
		public Builder squash(boolean squash) {
			this.squash = squash;
			return this;
		}

		/**
		 * Set the network of the steps: {@code bridge}, {@code host}, {@code none},
		 * {@code container:name}, or the name of a network.
		 * @param networkMode the network of the steps: {@code bridge}, {@code host},
		 * {@code none}, {@code container:name}, or the name of a network
		 * @return this builder
		 */
		public Builder networkMode(String networkMode) {
			Assert.notNull(networkMode, "'networkMode' must not be null");
			this.networkMode = networkMode;
			return this;
		}

		/**
		 * Let the steps find a host. May be called several times.
		 * @param name the host's name
		 * @param address its address; {@code host-gateway} is that of the engine's host
		 * @return this builder
		 */
		public Builder extraHost(String name, String address) {
			Assert.notNull(name, "'name' must not be null");
			Assert.notNull(address, "'address' must not be null");
			this.extraHosts = Copies.plus(this.extraHosts, List.of(name + ":" + address));
			return this;
		}

		/**
		 * Set the most memory of a step in bytes.
		 * @param memory the most memory of a step in bytes
		 * @return this builder
		 */
		public Builder memory(long memory) {
			this.memory = memory;
			return this;
		}

		/**
		 * Set the most memory of a step, as {@code --memory} takes it.
		 * @param memory the size, such as {@code 512m}, see {@link Sizes}
		 * @return this builder
		 */
		public Builder memory(String memory) {
			return memory(Sizes.bytes("memory", memory));
		}

		/**
		 * Set the most memory and swap of a step together in bytes; -1 is no limit.
		 * @param memorySwap the most memory and swap of a step together in bytes; -1 is
		 * no limit
		 * @return this builder
		 */
		public Builder memorySwap(long memorySwap) {
			this.memorySwap = memorySwap;
			return this;
		}

		/**
		 * Set the most memory and swap of a step together, as {@code --memory-swap} takes
		 * it.
		 * @param memorySwap the size, such as {@code 1g}, see {@link Sizes}; {@code -1}
		 * is no limit
		 * @return this builder
		 */
		public Builder memorySwap(String memorySwap) {
			return memorySwap(Sizes.bytesOrUnlimited("memorySwap", memorySwap));
		}

		/**
		 * Set the size of {@code /dev/shm} of the steps in bytes.
		 * @param shmSize the size of {@code /dev/shm} of the steps in bytes
		 * @return this builder
		 */
		public Builder shmSize(long shmSize) {
			this.shmSize = shmSize;
			return this;
		}

		/**
		 * Set the size of {@code /dev/shm} of the steps, as {@code --shm-size} takes it.
		 * @param shmSize the size, such as {@code 64m}, see {@link Sizes}
		 * @return this builder
		 */
		public Builder shmSize(String shmSize) {
			return shmSize(Sizes.bytes("shmSize", shmSize));
		}

		/**
		 * Set the weight of a step when CPU time is scarce.
		 * @param cpuShares the weight of a step when CPU time is scarce
		 * @return this builder
		 */
		public Builder cpuShares(long cpuShares) {
			this.cpuShares = cpuShares;
			return this;
		}

		/**
		 * Set the length of a period of the CPU scheduler in microseconds.
		 * @param cpuPeriod the length of a period of the CPU scheduler in microseconds
		 * @return this builder
		 */
		public Builder cpuPeriod(long cpuPeriod) {
			this.cpuPeriod = cpuPeriod;
			return this;
		}

		/**
		 * Set the CPU time in microseconds that a step gets in each period.
		 * @param cpuQuota the CPU time in microseconds that a step gets in each period
		 * @return this builder
		 */
		public Builder cpuQuota(long cpuQuota) {
			this.cpuQuota = cpuQuota;
			return this;
		}

		/**
		 * Set the CPUs that the steps run on, as {@code 0-3} or {@code 0,1}.
		 * @param cpusetCpus the CPUs that the steps run on, as {@code 0-3} or {@code 0,1}
		 * @return this builder
		 */
		public Builder cpusetCpus(String cpusetCpus) {
			Assert.notNull(cpusetCpus, "'cpusetCpus' must not be null");
			this.cpusetCpus = cpusetCpus;
			return this;
		}

		/**
		 * Set the memory nodes that the steps use, as {@code 0-3} or {@code 0,1} (NUMA
		 * systems).
		 * @param cpusetMems the memory nodes that the steps use, as {@code 0-3} or {@code
		 * 0,1} (NUMA systems)
		 * @return this builder
		 */
		public Builder cpusetMems(String cpusetMems) {
			Assert.notNull(cpusetMems, "'cpusetMems' must not be null");
			this.cpusetMems = cpusetMems;
			return this;
		}

		/**
		 * Limit the steps' processes. May be called several times.
		 * @param name the resource, such as {@code nofile}
		 * @param soft the limit that holds; -1 is no limit
		 * @param hard the highest limit to which a process may raise it; -1 is no limit
		 * @return this builder
		 */
		public Builder ulimit(String name, long soft, long hard) {
			Assert.notNull(name, "'name' must not be null");
			this.ulimits = Copies.plus(this.ulimits, List.of(new Ulimit(name, soft, hard)));
			return this;
		}

		/**
		 * Set the cgroup under which those of the steps are made.
		 * @param cgroupParent the cgroup under which those of the steps are made
		 * @return this builder
		 */
		public Builder cgroupParent(String cgroupParent) {
			Assert.notNull(cgroupParent, "'cgroupParent' must not be null");
			this.cgroupParent = cgroupParent;
			return this;
		}

		/**
		 * Add a security option of the steps (Windows). May be called several times.
		 * @param option a security option, as {@code credentialspec=…}
		 * @return this builder
		 */
		public Builder securityOpt(String option) {
			Assert.notNull(option, "'option' must not be null");
			this.securityOpts = Copies.plus(this.securityOpts, List.of(option));
			return this;
		}

		/**
		 * Set how the steps are kept apart from the host (Windows).
		 * @param isolation how the steps are kept apart from the host (Windows)
		 * @return this builder
		 */
		public Builder isolation(Isolation isolation) {
			Assert.notNull(isolation, "'isolation' must not be null");
			this.isolation = isolation;
			return this;
		}

		/**
		 * Make something else than an image of the result. Needs BuildKit.
		 * @param type what is made of it, such as {@code local} or {@code tar}
		 * @param attributes how, by name, as Docker's command line has them behind
		 * {@code --output}; {@code dest} is where it is written
		 * @return this builder
		 */
		public Builder output(String type, Map<String, String> attributes) {
			Assert.notNull(type, "'type' must not be null");
			Assert.notNull(attributes, "'attributes' must not be null");
			this.outputs = List.of(new BuildOutput(type, attributes));
			return this;
		}

		/**
		 * Write the files of the result into a directory, instead of making an image.
		 * Needs BuildKit.
		 * @param directory where they are written; made if it is not there, and what is
		 * there stays unless it is overwritten
		 * @return this builder
		 */
		public Builder outputDirectory(Path directory) {
			Assert.notNull(directory, "'directory' must not be null");
			return output("local", Map.of("dest", directory.toString()));
		}

		/**
		 * Write the files of the result into a tar archive, instead of making an image.
		 * Needs BuildKit.
		 * @param file the archive
		 * @return this builder
		 */
		public Builder outputTar(Path file) {
			Assert.notNull(file, "'file' must not be null");
			return output("tar", Map.of("dest", file.toString()));
		}

		/**
		 * Choose who builds.
		 * @param builderVersion who builds
		 * @return this builder
		 */
		public Builder builderVersion(BuilderVersion builderVersion) {
			Assert.notNull(builderVersion, "'builderVersion' must not be null");
			this.builderVersion = builderVersion;
			return this;
		}

		/**
		 * Do the steps of a stage anew. May be called several times. Needs BuildKit.
		 * @param stage the name of the stage
		 * @return this builder
		 */
		public Builder noCacheStage(String stage) {
			Assert.notNull(stage, "'stage' must not be null");
			this.noCacheStages = Copies.plus(this.noCacheStages, List.of(stage));
			return this;
		}

		/**
		 * Leave what was built for later builds, which find it by
		 * {@link #cacheFrom(String)}. May be called several times. Needs BuildKit.
		 * @param cache where to leave it
		 * @return this builder
		 */
		public Builder cacheTo(BuildCache cache) {
			Assert.notNull(cache, "'cache' must not be null");
			this.cacheTo = Copies.plus(this.cacheTo, List.of(cache));
			return this;
		}

		/**
		 * Let the build use the files of another directory, as {@code COPY --from=name}.
		 * May be called several times. Needs BuildKit and API 1.42.
		 * @param name the name that the Dockerfile has for it
		 * @param directory the directory
		 * @return this builder
		 */
		public Builder namedContext(String name, Path directory) {
			Assert.notNull(name, "'name' must not be null");
			Assert.notNull(directory, "'directory' must not be null");
			this.namedContexts = Copies.plus(this.namedContexts, name, new BuildContext.Directory(directory));
			return this;
		}

		/**
		 * Let the build use an image, or files that the engine fetches. May be called
		 * several times. Needs BuildKit and API 1.42.
		 * @param name the name that the Dockerfile has for it, be it that of an image
		 * that is to be replaced
		 * @param url {@code docker-image://} and the name of an image, or a Git
		 * repository, or a tar archive
		 * @return this builder
		 */
		public Builder namedContext(String name, String url) {
			Assert.notNull(name, "'name' must not be null");
			Assert.notNull(url, "'url' must not be null");
			this.namedContexts = Copies.plus(this.namedContexts, name, new BuildContext.Remote(url));
			return this;
		}

		/**
		 * Let steps mount a secret, as {@code RUN --mount=type=secret,id=…}. May be
		 * called several times. Needs BuildKit.
		 * @param id the id that the Dockerfile has for it
		 * @param secret the secret
		 * @return this builder
		 */
		public Builder secret(String id, BuildSecret secret) {
			Assert.notNull(id, "'id' must not be null");
			Assert.notNull(secret, "'secret' must not be null");
			this.secrets = Copies.plus(this.secrets, id, secret);
			return this;
		}

		/**
		 * Let steps mount a text as a secret. May be called several times. Needs
		 * BuildKit.
		 * @param id the id that the Dockerfile has for it
		 * @param value the text
		 * @return this builder
		 */
		public Builder secret(String id, String value) {
			return secret(id, new BuildSecret.Value(value));
		}

		/**
		 * Let steps mount what is in a file as a secret. May be called several times.
		 * Needs BuildKit.
		 * @param id the id that the Dockerfile has for it
		 * @param file the file
		 * @return this builder
		 */
		public Builder secret(String id, Path file) {
			return secret(id, new BuildSecret.File(file));
		}

		/**
		 * Let steps mount an environment variable of this process as a secret. May be
		 * called several times. Needs BuildKit.
		 * @param id the id that the Dockerfile has for it
		 * @param variable the name of the variable
		 * @return this builder
		 */
		public Builder secretVariable(String id, String variable) {
			return secret(id, new BuildSecret.Variable(variable));
		}

		/**
		 * Let steps use the keys of an ssh agent, as {@code RUN --mount=type=ssh}. Needs
		 * BuildKit.
		 * @param socket where the agent listens, as {@code SSH_AUTH_SOCK} names it
		 * @return this builder
		 */
		public Builder ssh(Path socket) {
			return ssh("default", socket);
		}

		/**
		 * Let steps use the keys of an ssh agent, as {@code RUN --mount=type=ssh,id=…}.
		 * May be called several times. Needs BuildKit.
		 * @param id the id that the Dockerfile has for it
		 * @param socket where the agent listens
		 * @return this builder
		 */
		public Builder ssh(String id, Path socket) {
			Assert.notNull(id, "'id' must not be null");
			Assert.notNull(socket, "'socket' must not be null");
			this.sshAgents = Copies.plus(this.sshAgents, id, socket);
			return this;
		}

		/**
		 * Attest something of the image, as {@code --attest} of Docker's command line.
		 * May be called once for each kind. Nothing is attested unless set. Needs
		 * BuildKit, API 1.43, and an engine that stores images in containerd, unless the
		 * result is no image of the engine's.
		 * @param kind what is attested: {@code provenance}, how it was built, or
		 * {@code sbom}, what it is made of, which takes the image of a scanner
		 * @param attributes how, by name, such as {@code mode} with {@code max} for
		 * {@code provenance}, or {@code generator} with the name of the scanner's image
		 * for {@code sbom}
		 * @return this builder
		 */
		public Builder attest(String kind, Map<String, String> attributes) {
			Assert.notNull(kind, "'kind' must not be null");
			Assert.notNull(attributes, "'attributes' must not be null");
			this.attestations = Copies.plus(this.attestations, kind, Copies.of(attributes));
			return this;
		}

		/**
		 * Annotate the image, as {@code --annotation} of Docker's command line. May be
		 * called several times. Needs BuildKit, API 1.43, and an engine that stores
		 * images in containerd, unless the result is no image of the engine's.
		 * @param key the key of the annotation, such as
		 * {@code org.opencontainers.image.title}. It is one of each manifest, unless
		 * {@code index:}, {@code index-descriptor:}, {@code manifest-descriptor:} or, for
		 * one platform, {@code manifest[linux/arm64]:} stands before it
		 * @param value the value
		 * @return this builder
		 */
		public Builder annotation(String key, String value) {
			Assert.notNull(key, "'key' must not be null");
			Assert.notNull(value, "'value' must not be null");
			this.annotations = Copies.plus(this.annotations, key, value);
			return this;
		}

		/**
		 * Add credentials for a registry of base images. May be called several times.
		 * @param credentials the credentials; they go before those that the client was
		 * configured with
		 * @return this builder
		 */
		public Builder credentials(RegistryCredentials credentials) {
			Assert.notNull(credentials, "'credentials' must not be null");
			this.credentials = Copies.plus(this.credentials, List.of(credentials));
			return this;
		}

		/**
		 * Let the build have the credentials that the client was configured with for a
		 * registry. Those that the {@code FROM} lines of a local Dockerfile name need no
		 * mention; a Dockerfile in an archive, or one that the engine fetches, cannot be
		 * looked into. May be called several times.
		 * @param registry the registry as in the names of its images; {@code docker.io}
		 * for Docker Hub
		 * @return this builder
		 */
		public Builder registry(String registry) {
			Assert.notNull(registry, "'registry' must not be null");
			Set<String> all = new LinkedHashSet<>(this.registries);
			all.add(registry);
			this.registries = all;
			return this;
		}

		/**
		 * Limit the time that the build may take, from its beginning to its end. When it
		 * is over, the operation is given up and fails with a
		 * {@link io.github.dockerclient.error.DockerTimeoutException}. The engine cancels
		 * the build.
		 * @param timeout the limit, which must be positive; none unless set
		 * @return this builder
		 */
		public Builder timeout(Duration timeout) {
			Assert.notNull(timeout, "'timeout' must not be null");
			this.timeout = timeout;
			return this;
		}

		/**
		 * Set the arguments of the proxies that Docker's own configuration has, as
		 * {@code docker build} does, unless they are set here. By default
		 * {@code docker.use-config-proxies} decides.
		 * @param useConfigProxies whether they are set
		 * @return this builder
		 */
		public Builder useConfigProxies(boolean useConfigProxies) {
			this.useConfigProxies = useConfigProxies;
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 * @throws IllegalArgumentException if they contradict each other
		 */
		public BuildOptions build() {
			return new BuildOptions(this.context, this.dockerfile, this.tags, this.buildArgs, this.labels, this.target,
					this.platforms, this.pull, this.noCache, this.cacheFrom, this.quiet, this.rm, this.forceRm,
					this.squash, this.networkMode, this.extraHosts, this.memory, this.memorySwap, this.shmSize,
					this.cpuShares, this.cpuPeriod, this.cpuQuota, this.cpusetCpus, this.cpusetMems, this.ulimits,
					this.cgroupParent, this.securityOpts, this.isolation, this.outputs, this.credentials,
					this.registries, this.builderVersion, this.noCacheStages, this.cacheTo, this.namedContexts,
					this.secrets, this.sshAgents, this.attestations, this.annotations, this.useConfigProxies,
					this.timeout);
		}

	}

}

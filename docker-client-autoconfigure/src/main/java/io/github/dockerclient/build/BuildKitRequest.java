package io.github.dockerclient.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

import io.github.dockerclient.build.buildkit.ExportTarget;
import io.github.dockerclient.build.buildkit.LocalSource;
import io.github.dockerclient.build.buildkit.SolveRequest;
import io.github.dockerclient.build.buildkit.SolveSession;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.stream.FileNames;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Ulimit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * The request to BuildKit for a build, and the session from which BuildKit fetches files
 * and secrets.
 */
final class BuildKitRequest {

	private static final String CONTEXT = "context";

	private static final String DOCKERFILE = "dockerfile";

	private static final String HOST = "host";

	private static final String IGNORE = ".dockerignore";

	private final BuildValues options;

	private final Map<String, String> attrs = new LinkedHashMap<>();

	private final Map<String, LocalSource> sources = new LinkedHashMap<>();

	private final Map<String, ByteSource> uploads = new LinkedHashMap<>();

	private final Map<String, byte[]> secrets = new LinkedHashMap<>();

	private final Set<String> registries;

	private BuildKitRequest(BuildValues options) throws IOException {
		this.options = options;
		this.registries = new TreeSet<>(options.list(BuildOption.REGISTRIES));
		addContext();
		options.map(BuildOption.NAMED_CONTEXTS).forEach(this::addNamedContext);
		options.map(BuildOption.SECRETS).forEach((id, secret) -> this.secrets.put(id, secret.read()));
		options.map(BuildOption.SSH_AGENTS)
			.values()
			.forEach((socket) -> Assert.isTrue(Files.exists(socket),
					() -> String.format(Locale.ROOT, "There is no socket '%s' of an ssh agent", socket)));
		addAttrs();
	}

	// Reads files and may therefore block.
	static BuildKitRequest of(BuildValues options) {
		try {
			return new BuildKitRequest(options);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("What is to be built cannot be read", ex);
		}
	}

	private void addContext() throws IOException {
		BuildContext context = this.options.get(BuildOption.CONTEXT);
		if (context instanceof BuildContext.Archive archive) {
			String id = UUID.randomUUID().toString();
			this.uploads.put(id, archive.bytes());
			this.attrs.put(CONTEXT, "http://buildkit-session/" + id);
		}
		else if (context instanceof BuildContext.Remote remote) {
			this.attrs.put(CONTEXT, remote.url());
		}
		else {
			this.sources.put(CONTEXT, (context instanceof BuildContext.Directory directory)
					? directory(CONTEXT, directory) : new LocalSource.Files(Map.of()));
		}
		addDockerfile((context instanceof BuildContext.Directory directory) ? directory.path() : null);
	}

	private static LocalSource.Directory directory(String name, BuildContext.Directory directory) {
		Assert.isTrue(Files.isDirectory(directory.path()), () -> String.format(Locale.ROOT,
				"'%s' of a build must be a directory, and '%s' is none", name, directory.path()));
		return new LocalSource.Directory(directory.path());
	}

	private void addDockerfile(@Nullable Path directory) throws IOException {
		Dockerfile dockerfile = this.options.get(BuildOption.DOCKERFILE);
		if (dockerfile instanceof Dockerfile.Text text) {
			addDockerfile(Map.of(Dockerfile.NAME, text.text().getBytes(StandardCharsets.UTF_8)), text.text());
		}
		else if (dockerfile instanceof Dockerfile.Local local) {
			Path file = local.file();
			Assert.isTrue(Files.isRegularFile(file),
					() -> String.format(Locale.ROOT, "There is no Dockerfile '%s'", file));
			Map<String, byte[]> files = new LinkedHashMap<>();
			byte[] text = Files.readAllBytes(file);
			files.put(Dockerfile.NAME, text);
			Path ignore = Dockerfile.sibling(file, IGNORE);
			if (Files.isRegularFile(ignore)) {
				files.put(Dockerfile.NAME + IGNORE, Files.readAllBytes(ignore));
			}
			addDockerfile(files, FileNames.decode(text));
		}
		else {
			String name = name(directory, dockerfile);
			this.attrs.put("filename", name);
			if (directory != null) {
				this.sources.put(DOCKERFILE, new LocalSource.Directory(directory));
				Path file = FileNames.resolve(directory, name);
				addBaseImages(Files.isRegularFile(file) ? FileNames.decode(Files.readAllBytes(file)) : "");
			}
		}
	}

	private static String name(@Nullable Path directory, @Nullable Dockerfile dockerfile) {
		if (dockerfile instanceof Dockerfile.Named named) {
			return named.path();
		}
		return (directory != null) ? Dockerfile.nameIn(directory) : Dockerfile.NAME;
	}

	private void addDockerfile(Map<String, byte[]> files, String text) {
		this.sources.put(DOCKERFILE, new LocalSource.Files(files));
		this.attrs.put("filename", Dockerfile.NAME);
		addBaseImages(text);
	}

	private void addBaseImages(String dockerfile) {
		this.registries.addAll(BaseImages.registries(dockerfile, this.options.map(BuildOption.BUILD_ARGS)));
	}

	private void addNamedContext(String name, BuildContext context) {
		if (context instanceof BuildContext.Directory directory) {
			// The prefix prevents a conflict with the names of the main context.
			String source = "named-" + name;
			this.sources.put(source, directory(name, directory));
			this.attrs.put("context:" + name, "local:" + source);
		}
		else if (context instanceof BuildContext.Remote remote) {
			this.attrs.put("context:" + name, remote.url());
		}
		else {
			throw new IllegalArgumentException(
					String.format(Locale.ROOT, "'%s' of a build must be a directory or a URL", name));
		}
	}

	private void addAttrs() {
		BuildValues options = this.options;
		options.map(BuildOption.BUILD_ARGS).forEach((name, value) -> {
			if (value != null) {
				this.attrs.put("build-arg:" + name, value);
			}
		});
		options.map(BuildOption.LABELS).forEach((name, value) -> this.attrs.put("label:" + name, value));
		add("target", options.get(BuildOption.TARGET));
		add("platform", options.list(BuildOption.PLATFORMS));
		options.map(BuildOption.ATTESTATIONS)
			.forEach((kind, attributes) -> this.attrs.put("attest:" + kind, fields(attributes)));
		add("shm-size", options.get(BuildOption.SHM_SIZE));
		add("cgroup-parent", options.get(BuildOption.CGROUP_PARENT));
		// BuildKit's own default with the containerd image store is the registry's image.
		this.attrs.put("image-resolve-mode", options.isTrue(BuildOption.PULL) ? "pull" : "local");
		if (options.isTrue(BuildOption.NO_CACHE)) {
			this.attrs.put("no-cache", "");
		}
		else {
			add("no-cache", options.list(BuildOption.NO_CACHE_STAGES));
		}
		String networkMode = options.get(BuildOption.NETWORK_MODE);
		if ("none".equals(networkMode) || HOST.equals(networkMode)) {
			this.attrs.put("force-network-mode", networkMode);
		}
		add("add-hosts",
				options.list(BuildOption.EXTRA_HOSTS).stream().map((host) -> host.replaceFirst(":", "=")).toList());
		add("ulimit", options.list(BuildOption.ULIMITS).stream().map(BuildKitRequest::ulimit).toList());
	}

	private void add(String name, @Nullable Object value) {
		if (value != null) {
			this.attrs.put(name, value.toString());
		}
	}

	private void add(String name, List<String> values) {
		if (!values.isEmpty()) {
			this.attrs.put(name, String.join(",", values));
		}
	}

	// Formats the attributes as one line of comma-separated values.
	private static String fields(Map<String, String> attributes) {
		return attributes.entrySet()
			.stream()
			.map((attribute) -> attribute.getKey() + "=" + attribute.getValue())
			.map((field) -> field.matches("[^,\"\r\n]*") ? field : "\"" + field.replace("\"", "\"\"") + "\"")
			.collect(Collectors.joining(","));
	}

	private static String ulimit(Ulimit ulimit) {
		return String.format(Locale.ROOT, "%s=%d:%d", ulimit.name(), ulimit.soft(), ulimit.hard());
	}

	Set<String> registries() {
		return this.registries;
	}

	boolean makesImage() {
		return this.options.output().isStored();
	}

	SolveRequest solve() {
		List<SolveRequest.CacheEntry> exports = this.options.list(BuildOption.CACHE_TO)
			.stream()
			.map((cache) -> new SolveRequest.CacheEntry(cache.type(), cache.attrs()))
			.toList();
		List<SolveRequest.CacheEntry> imports = this.options.list(BuildOption.CACHE_FROM)
			.stream()
			.map((image) -> new SolveRequest.CacheEntry("registry", Map.of("ref", image)))
			.toList();
		return new SolveRequest(this.attrs, exporters(), exports, imports,
				HOST.equals(this.options.get(BuildOption.NETWORK_MODE)) ? Set.of("network.host") : Set.of());
	}

	private List<SolveRequest.Exporter> exporters() {
		BuildOutput output = this.options.output();
		return output.isNone() ? List.of() : List.of(exporter(output));
	}

	private Map<String, String> ofImage(Map<String, String> given) {
		Map<String, String> attrs = new LinkedHashMap<>(given);
		List<String> tags = this.options.list(BuildOption.TAGS);
		if (!tags.isEmpty()) {
			attrs.merge("name", String.join(",", tags), (name, others) -> name + "," + others);
		}
		this.options.map(BuildOption.ANNOTATIONS).forEach((key, value) -> {
			Matcher matcher = BuildOptions.ANNOTATION.matcher(key);
			String levels = matcher.matches() ? matcher.group(1) : null;
			if (levels == null) {
				attrs.put("annotation." + key, value);
				return;
			}
			String name = key.substring(levels.length() + 1);
			for (String level : levels.split(",")) {
				attrs.put("annotation-" + level + "." + name, value);
			}
		});
		return attrs;
	}

	private SolveRequest.Exporter exporter(BuildOutput output) {
		Map<String, String> attrs = output.isOfImage() ? ofImage(output.attrs()) : new LinkedHashMap<>(output.attrs());
		String destination = attrs.remove("dest");
		boolean local = output.type().equals("local");
		boolean sent = local || Set.of("tar", "oci", "docker").contains(output.type());
		Assert.isTrue(!sent || StringUtils.hasText(destination), () -> String.format(Locale.ROOT,
				"A build's output of type '%s' needs a 'dest' to write it to", output.type()));
		if (!sent || destination == null) {
			return new SolveRequest.Exporter(output.type(), attrs, null);
		}
		Path path = FileNames.path(FileSystems.getDefault(), destination);
		return new SolveRequest.Exporter(output.type(), attrs,
				local ? new ExportTarget.Directory(path) : new ExportTarget.File(path));
	}

	SolveSession session(Function<String, Mono<RegistryCredentials>> credentials) {
		BuildContext context = this.options.get(BuildOption.CONTEXT);
		Path directory = (context instanceof BuildContext.Directory local) ? local.path() : null;
		return new SolveSession(this.sources, this.uploads, credentials, (id) -> Mono.justOrEmpty(this.secrets.get(id)),
				this.options.map(BuildOption.SSH_AGENTS),
				(directory != null) ? SharedKey.of(directory) : UUID.randomUUID().toString());
	}

}

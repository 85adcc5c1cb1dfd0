package io.github.dockerclient.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import io.github.dockerclient.build.ignore.DockerIgnore;
import io.github.dockerclient.stream.FileNames;
import io.github.dockerclient.stream.TarArchive;
import io.github.dockerclient.type.ByteSource;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The context of a build by the classic builder: an archive that is sent, or a URL that
 * the engine fetches.
 *
 * @param archive the archive, or {@code null}
 * @param remote the URL, or {@code null}
 * @param dockerfile the name of the Dockerfile in it, or {@code null} for the default
 * @param registries the registries whose credentials are required
 */
record BuildSource(@Nullable ByteSource archive, @Nullable String remote, @Nullable String dockerfile,
		Set<String> registries) {

	private static final String IGNORE = ".dockerignore";

	// Reads files and may therefore block.
	static BuildSource of(BuildValues options) {
		BuildContext given = options.get(BuildOption.CONTEXT);
		Dockerfile dockerfile = options.get(BuildOption.DOCKERFILE);
		String named = (dockerfile instanceof Dockerfile.Named file) ? file.path() : null;
		if (given instanceof BuildContext.Archive context) {
			return new BuildSource(context.bytes(), null, named, registries("", options));
		}
		if (given instanceof BuildContext.Remote context) {
			return new BuildSource(null, context.url(), named, registries("", options));
		}
		Path directory = (given instanceof BuildContext.Directory context) ? context.path() : null;
		try {
			String inContext = (directory != null) ? inContext(directory, dockerfile) : null;
			if (directory != null && inContext != null) {
				return ofDirectory(directory, inContext, named, options);
			}
			return ofOwnDockerfile(directory, dockerfile, options);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("What is to be built cannot be read", ex);
		}
	}

	// Returns the path of the Dockerfile in the context, or null if it is outside of the
	// context.
	private static @Nullable String inContext(Path directory, @Nullable Dockerfile dockerfile) {
		if (dockerfile instanceof Dockerfile.Local local) {
			Path file = local.file().toAbsolutePath().normalize();
			Path root = directory.toAbsolutePath().normalize();
			return file.startsWith(root) ? slashes(root.relativize(file)) : null;
		}
		if (dockerfile instanceof Dockerfile.Named file) {
			return slashes(FileNames.path(directory.getFileSystem(), file.path()).normalize());
		}
		return (dockerfile != null) ? null : Dockerfile.nameIn(directory);
	}

	private static String slashes(Path path) {
		return FileNames.text(path).replace(path.getFileSystem().getSeparator(), "/");
	}

	private static BuildSource ofDirectory(Path directory, String dockerfile, @Nullable String named,
			BuildValues options) throws IOException {
		String own = read(FileNames.resolve(directory, dockerfile + IGNORE));
		String common = read(directory.resolve(IGNORE));
		DockerIgnore ignore = DockerIgnore.of((own != null) ? own : Objects.requireNonNullElse(common, ""));
		String file = resolve(directory, dockerfile);
		TarArchive.Builder archive = TarArchive.builder().contents(directory, ignore.except(file, IGNORE));
		String hiding = (own != null) ? hiding(common, ignore, file) : "";
		if (!hiding.isEmpty()) {
			archive.add(IGNORE, FileNames.encode(Objects.requireNonNullElse(common, "") + "\n" + hiding));
		}
		boolean usual = named == null && file.equals(Dockerfile.NAME);
		return new BuildSource(archive.build(), null, usual ? null : file,
				registries(text(FileNames.resolve(directory, file)), options));
	}

	// Returns the file that a link points to, which is sent even if it is excluded.
	private static String resolve(Path directory, String dockerfile) throws IOException {
		Path file = FileNames.resolve(directory, dockerfile);
		Assert.isTrue(Files.exists(file), () -> String.format(Locale.ROOT, "There is no Dockerfile '%s'", file));
		Path root = directory.toRealPath();
		Path target = file.toRealPath();
		Assert.isTrue(target.startsWith(root),
				() -> String.format(Locale.ROOT, "The Dockerfile '%s' is not in the context '%s'", target, directory));
		return slashes(root.relativize(target));
	}

	// Returns the lines to add to the .dockerignore. The engine uses only that file to
	// exclude the Dockerfile and the .dockerignore from the context.
	private static String hiding(@Nullable String common, DockerIgnore ignore, String dockerfile) {
		DockerIgnore seen = DockerIgnore.of(Objects.requireNonNullElse(common, ""));
		StringBuilder lines = new StringBuilder();
		if (ignore.excludes(dockerfile) != seen.excludes(dockerfile)) {
			lines.append(seen.excludes(dockerfile) ? "!" : "").append(dockerfile).append('\n');
		}
		if ((common != null) ? ignore.excludes(IGNORE) != seen.excludes(IGNORE) : !lines.isEmpty()) {
			lines.append(seen.excludes(IGNORE) ? "!" : "").append(IGNORE).append('\n');
		}
		return lines.toString();
	}

	private static BuildSource ofOwnDockerfile(@Nullable Path directory, @Nullable Dockerfile dockerfile,
			BuildValues options) throws IOException {
		Path file = (dockerfile instanceof Dockerfile.Local local) ? local.file() : null;
		Assert.isTrue(file == null || Files.isRegularFile(file),
				() -> String.format(Locale.ROOT, "There is no Dockerfile '%s'", file));
		String text = (dockerfile instanceof Dockerfile.Text memory) ? memory.text() : "";
		if (file != null) {
			text = text(file);
		}
		if (directory == null) {
			return new BuildSource(TarArchive.builder().add(Dockerfile.NAME, FileNames.encode(text)).build(), null,
					null, registries(text, options));
		}
		String own = (file != null) ? read(Dockerfile.sibling(file, IGNORE)) : null;
		String common = read(directory.resolve(IGNORE));
		DockerIgnore ignore = DockerIgnore.of((own != null) ? own : text(directory.resolve(IGNORE)));
		String name = ".dockerfile." + UUID.randomUUID();
		// The engine excludes the files that the .dockerignore in the context names.
		boolean hidden = common == null || ignore.excludes(IGNORE);
		String hiding = ((common != null) ? common + "\n" : "") + (hidden ? IGNORE + "\n" : "") + name + "\n";
		TarArchive archive = TarArchive.builder()
			.contents(directory, ignore)
			.add(IGNORE, FileNames.encode(hiding))
			.add(name, FileNames.encode(text))
			.build();
		return new BuildSource(archive, null, name, registries(text, options));
	}

	private static String text(Path file) throws IOException {
		String text = read(file);
		return (text != null) ? text : "";
	}

	// Accepts text in any character set, whose bytes are sent unchanged.
	private static @Nullable String read(Path file) throws IOException {
		return Files.isRegularFile(file) ? FileNames.decode(Files.readAllBytes(file)) : null;
	}

	private static Set<String> registries(String dockerfile, BuildValues options) {
		Set<String> registries = new TreeSet<>(options.list(BuildOption.REGISTRIES));
		registries.addAll(BaseImages.registries(dockerfile, options.map(BuildOption.BUILD_ARGS)));
		return registries;
	}

}

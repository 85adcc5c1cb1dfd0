package io.github.dockerclient.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

import io.github.dockerclient.stream.FileNames;

import org.springframework.util.Assert;

/**
 * The local side of a copy, interpreted as by {@code docker cp}: {@code /.} at the end
 * requires a directory, and selects its content. {@code ..} removes the name before it,
 * even if that is a symbolic link or does not exist. A single slash at the end has no
 * effect, as Java's paths do not preserve it.
 *
 * @param path the path of the file or directory
 * @param name the name of the file or directory
 * @param exists whether the file or directory exists
 * @param directory whether the path is that of a directory
 * @param contents whether the path selects the content of the directory
 */
record LocalCopy(Path path, String name, boolean exists, boolean directory, boolean contents) {

	private static final int MAX_LINKS = 10;

	private static final Path CONTENTS = Path.of(".");

	// The source of a copy.
	static LocalCopy source(Path local, boolean followLinks) throws IOException {
		boolean contents = local.endsWith(CONTENTS);
		Path named = local.toAbsolutePath().normalize();
		boolean followed = followLinks || contents;
		Assert.isTrue(
				Files.exists(named, followed ? new LinkOption[0] : new LinkOption[] { LinkOption.NOFOLLOW_LINKS }),
				() -> String.format(Locale.ROOT, "There is no file '%s'", local));
		Path path = followed ? named.toRealPath() : named;
		boolean directory = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
		if (contents && !directory) {
			throw new NotDirectoryException(local.toString());
		}
		boolean top = named.getFileName() == null;
		return new LocalCopy(path, top ? "" : FileNames.of(named), true, directory, contents || top);
	}

	// The target of a copy.
	static LocalCopy target(Path local, boolean createParents) throws IOException {
		boolean contents = local.endsWith(CONTENTS);
		Path path = local.toAbsolutePath().normalize();
		if (contents && Files.exists(path) && !Files.isDirectory(path)) {
			throw new NotDirectoryException(path.toString());
		}
		for (int links = 0; !contents && Files.isSymbolicLink(path); links++) {
			if (links > MAX_LINKS) {
				throw new FileSystemLoopException(local.toString());
			}
			path = path.resolveSibling(Files.readSymbolicLink(path)).normalize();
		}
		if (!Files.exists(path)) {
			checkParent(path, createParents);
		}
		String name = (path.getFileName() != null) ? FileNames.of(path) : "";
		return new LocalCopy(path, name, Files.exists(path), Files.isDirectory(path), contents);
	}

	private static void checkParent(Path path, boolean createParents) throws IOException {
		Path parent = path.getParent();
		if (parent == null || Files.isDirectory(parent)) {
			return;
		}
		if (!createParents) {
			throw new UncheckedIOException(String.format(Locale.ROOT,
					"The directory '%s' does not exist: create it, or set 'createParents'", parent),
					new NoSuchFileException(parent.toString()));
		}
		Files.createDirectories(parent);
	}

}

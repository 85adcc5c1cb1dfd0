package io.github.dockerclient.stream;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.github.dockerclient.error.DockerStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks an archive into a directory, and never outside of it: neither by names that
 * lead out of the directory nor through symbolic links, which may be in the archive or
 * may have existed before.
 */
final class TarUnpacking {

	/**
	 * Writing fails instead of following a symbolic link that another process has
	 * created.
	 */
	private static final Set<OpenOption> NO_LINK = Set.of(LinkOption.NOFOLLOW_LINKS, StandardOpenOption.WRITE);

	private static final int OWNER_ONLY = 0600;

	private final Path root;

	private final boolean rootIsNew;

	private final UnaryOperator<String> names;

	private final boolean posix;

	/**
	 * Whether the file system supports Unix modes, which contain more than permissions.
	 */
	private final boolean unix;

	private @Nullable FoldedNames foldedNames;

	private final List<String> leftOut = new ArrayList<>();

	/** Only the owner may read a file before its final mode is set. */
	private final FileAttribute<?>[] whileWritten;

	/** Directories get their modes and times after all entries were written. */
	private final Map<Path, TarEntry> directories = new LinkedHashMap<>();

	private TarUnpacking(Path directory, UnaryOperator<String> names) throws IOException {
		this.rootIsNew = !Files.exists(directory);
		if (!Files.isDirectory(directory)) {
			Files.createDirectories(directory);
		}
		this.root = directory.toRealPath();
		this.names = names;
		this.posix = this.root.getFileSystem().supportedFileAttributeViews().contains("posix");
		this.unix = this.root.getFileSystem().supportedFileAttributeViews().contains("unix");
		this.foldedNames = FoldedNames.in(this.root) ? new FoldedNames() : null;
		this.whileWritten = this.posix
				? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(permissions(OWNER_ONLY)) }
				: new FileAttribute<?>[0];
	}

	static void unpack(BlockingTarInput tar, Path directory, UnaryOperator<String> names) throws IOException {
		unpack(tar, new TarUnpacking(directory, names));
	}

	// For tests: unpacks as on a file system that does not distinguish all names.
	static void unpackFolded(BlockingTarInput tar, Path directory) throws IOException {
		TarUnpacking unpacking = new TarUnpacking(directory, UnaryOperator.identity());
		unpacking.foldedNames = new FoldedNames();
		unpack(tar, unpacking);
	}

	private static void unpack(BlockingTarInput tar, TarUnpacking unpacking) throws IOException {
		for (TarEntry entry = tar.next(); entry != null; entry = tar.next()) {
			unpacking.unpack(tar, entry);
		}
		unpacking.finish();
	}

	private void unpack(BlockingTarInput tar, TarEntry entry) throws IOException {
		Path path = locate(entry.name());
		if (entry.isDirectory()) {
			directory(entry, path);
			return;
		}
		if (path.equals(this.root)) {
			throw refused(entry.name(), "would replace the directory itself");
		}
		if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
			throw new FileAlreadyExistsException(path.toString(), null, "A directory is not replaced by a file");
		}
		if (entry.isSymbolicLink()) {
			Files.deleteIfExists(path);
			Files.createSymbolicLink(path, link(entry));
		}
		else if (entry.isHardLink()) {
			hardLink(entry, path);
		}
		else if (entry.isFile()) {
			file(tar, entry, path);
		}
		else {
			special(entry, path);
		}
	}

	// Returns the path of an entry, after its parent directories were created.
	private Path locate(String name) throws IOException {
		List<String> parts = parts(name);
		if (this.foldedNames != null) {
			this.foldedNames.check(parts, name);
		}
		Path path = this.root;
		for (int i = 0; i < parts.size(); i++) {
			path = child(path, parts.get(i), name);
			if (i < parts.size() - 1 && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
				path = Files.isSymbolicLink(path) ? follow(path, name) : create(path);
			}
		}
		return path;
	}

	private List<String> parts(String name) {
		String mapped = this.names.apply(name);
		if (mapped.startsWith("/")) {
			throw refused(name, "is absolute");
		}
		List<String> parts = new ArrayList<>();
		for (String part : mapped.split("/")) {
			if (part.equals("..")) {
				throw refused(name, "leads out of the directory");
			}
			if (!part.isEmpty() && !part.equals(".")) {
				parts.add(part);
			}
		}
		return parts;
	}

	// On Windows, a name without slashes may still contain a drive or a backslash.
	private static Path child(Path directory, String part, String name) {
		try {
			Path child = FileNames.resolve(directory, part);
			if (directory.equals(child.getParent()) && FileNames.of(child).equals(part)) {
				return child;
			}
		}
		catch (InvalidPathException ex) {
			// The name is not valid on this file system, which is reported below.
		}
		throw refused(name, "has a name that is not valid on this file system");
	}

	private Path follow(Path link, String name) throws IOException {
		if (Files.isDirectory(link)) {
			Path target = link.toRealPath();
			if (target.startsWith(this.root)) {
				return target;
			}
		}
		throw refused(name,
				String.format(Locale.ROOT, "leads out of the directory through the symbolic link '%s'", link));
	}

	// Fails if the path exists and is not a directory.
	private static Path create(Path directory) throws IOException {
		if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
			throw new NotDirectoryException(directory.toString());
		}
		return Files.createDirectory(directory);
	}

	private void directory(TarEntry entry, Path path) throws IOException {
		if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
			create(path);
		}
		if (!path.equals(this.root) || this.rootIsNew) {
			this.directories.put(path, entry);
		}
	}

	private Path link(TarEntry entry) {
		try {
			return FileNames.path(this.root.getFileSystem(), entry.link());
		}
		catch (InvalidPathException ex) {
			throw refused(entry.name(), "links to a name that is not valid on this file system");
		}
	}

	private void hardLink(TarEntry entry, Path path) throws IOException {
		Path target = locate(entry.link());
		if (target.equals(path)) {
			return;
		}
		if (Files.isSymbolicLink(target)) {
			// If the path is a symbolic link, some systems would link to its target.
			Files.deleteIfExists(path);
			Files.createSymbolicLink(path, Files.readSymbolicLink(target));
		}
		else if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
			Files.deleteIfExists(path);
			Files.createLink(path, target);
		}
		else {
			throw refused(entry.name(),
					String.format(Locale.ROOT, "is a link to '%s', which is not a file", entry.link()));
		}
	}

	private void file(BlockingTarInput tar, TarEntry entry, Path path) throws IOException {
		Path partial = Files.createTempFile(path.getParent(), null, ".part", this.whileWritten);
		try {
			try (SeekableByteChannel file = Files.newByteChannel(partial, NO_LINK)) {
				tar.copyTo(file, entry);
			}
			finish(partial, entry);
			Files.move(partial, path, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(partial);
		}
	}

	private void special(TarEntry entry, Path path) throws IOException {
		if (!entry.isPipe() && !entry.isDevice()) {
			throw refused(entry.name(), "has an unknown type");
		}
		if (!SpecialFiles.make(entry, path)) {
			this.leftOut.add(entry.name());
		}
		else {
			// The time is not set, as Java would open the pipe or device for that.
			mode(path, entry);
		}
	}

	private void finish() throws IOException {
		List<Path> inner = new ArrayList<>(this.directories.keySet());
		for (int i = inner.size() - 1; i >= 0; i--) {
			Path path = inner.get(i);
			TarEntry entry = this.directories.get(path);
			if (entry != null) {
				finish(path, entry);
			}
		}
		if (!this.leftOut.isEmpty()) {
			throw new DockerStreamException(String.format(Locale.ROOT,
					"Everything was unpacked except for these devices and pipes, which this process is not permitted to create: %s",
					this.leftOut), null);
		}
	}

	// The time is set first, as Java cannot set that of a file without read permission.
	private void finish(Path path, TarEntry entry) throws IOException {
		Files.setLastModifiedTime(path, FileTime.from(entry.time()));
		mode(path, entry);
	}

	private void mode(Path path, TarEntry entry) throws IOException {
		if (this.unix) {
			Files.setAttribute(path, "unix:mode", entry.mode());
		}
		else if (this.posix) {
			Files.setPosixFilePermissions(path, permissions(entry.mode()));
		}
	}

	private static Set<PosixFilePermission> permissions(int mode) {
		PosixFilePermission[] all = PosixFilePermission.values();
		Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
		for (int bit = 0; bit < all.length; bit++) {
			if ((mode & (1 << (all.length - 1 - bit))) != 0) {
				permissions.add(all[bit]);
			}
		}
		return permissions;
	}

	private static DockerStreamException refused(String name, String reason) {
		return new DockerStreamException(String.format(Locale.ROOT, "The archive's entry '%s' %s", name, reason), null);
	}

}

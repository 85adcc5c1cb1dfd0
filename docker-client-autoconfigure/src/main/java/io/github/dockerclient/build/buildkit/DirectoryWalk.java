package io.github.dockerclient.build.buildkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.github.dockerclient.stream.FileNames;
import io.github.dockerclient.stream.TarFilter.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Walks a directory in the order that BuildKit requires: a directory before its content,
 * siblings by the bytes of their names. Does not follow symbolic links. May block, and
 * must be used by one thread only.
 */
final class DirectoryWalk implements FileWalk {

	private final FileFilter filter;

	private final Deque<Level> levels = new ArrayDeque<>();

	private final Deque<FileEntry> found = new ArrayDeque<>();

	private final Map<String, String> linked = new HashMap<>();

	DirectoryWalk(Path root, FileFilter filter) throws IOException {
		this.filter = filter;
		this.levels.push(new Level(null, children("", root)));
	}

	@Override
	public @Nullable FileEntry next() throws IOException {
		while (this.found.isEmpty() && !this.levels.isEmpty()) {
			Level level = this.levels.peek();
			if (level.children().hasNext()) {
				visit(level.children().next());
			}
			else {
				this.levels.pop();
			}
		}
		return this.found.poll();
	}

	private void visit(Child child) throws IOException {
		String path = child.path();
		Path file = child.file();
		FileStat stat;
		try {
			stat = FileStat.of(file);
		}
		catch (NoSuchFileException ex) {
			// The file was removed after its name was read.
			return;
		}
		Choice choice = this.filter.choose(path, stat.isDirectory());
		if (choice == Choice.SKIP) {
			return;
		}
		if (choice == Choice.PACK) {
			checkText(path, "The name of the file '%s'", path);
			checkText(stat.linkname(), "The target of the symbolic link '%s'", path);
		}
		FileEntry entry = new FileEntry(path, link(path, stat, choice), () -> stat.socket()
				? InputStream.nullInputStream() : Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
		if (choice == Choice.PACK) {
			announcePassed();
			this.found.add(entry);
		}
		if (stat.isDirectory()) {
			this.levels.push(new Level((choice == Choice.PASS) ? entry : null, children(path + "/", file)));
		}
	}

	private FileStat link(String path, FileStat stat, Choice choice) {
		if (stat.identity().isEmpty() || choice != Choice.PACK) {
			return stat;
		}
		String first = this.linked.putIfAbsent(stat.identity(), path);
		return (first != null) ? stat.linkedTo(first) : stat;
	}

	// Announces the directories from the outermost to the innermost.
	private void announcePassed() {
		List<Level> passed = new ArrayList<>();
		for (Level level : this.levels) {
			passed.add(0, level);
		}
		for (Level level : passed) {
			FileEntry unannounced = level.announce();
			if (unannounced != null) {
				this.found.add(unannounced);
			}
		}
	}

	private static Iterator<Child> children(String prefix, Path directory) throws IOException {
		try (Stream<Path> children = Files.list(directory)) {
			return children.map((file) -> new Child(prefix + FileNames.of(file), file))
				.sorted(Comparator.comparing(Child::path, ORDER))
				.toList()
				.iterator();
		}
	}

	// Engines abort a build without an error message that names the file.
	private static void checkText(String text, String what, String path) {
		if (!FileNames.isUtf8(text)) {
			String shown = new String(FileNames.encode(path), StandardCharsets.ISO_8859_1);
			throw new IllegalArgumentException(
					String.format(Locale.ROOT, what + " is not UTF-8, which BuildKit requires: "
							+ "rename it, leave it out with .dockerignore, or use the classic builder", shown));
		}
	}

	/**
	 * A file or directory in a directory.
	 *
	 * @param path the path in the context
	 * @param file the local path
	 */
	private record Child(String path, Path file) {

	}

	/**
	 * A directory that is being walked.
	 */
	private static final class Level {

		private @Nullable FileEntry unannounced;

		private final Iterator<Child> children;

		Level(@Nullable FileEntry unannounced, Iterator<Child> children) {
			this.unannounced = unannounced;
			this.children = children;
		}

		Iterator<Child> children() {
			return this.children;
		}

		@Nullable FileEntry announce() {
			FileEntry entry = this.unannounced;
			this.unannounced = null;
			return entry;
		}

	}

}

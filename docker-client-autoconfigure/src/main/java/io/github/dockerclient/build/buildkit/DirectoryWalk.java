package io.github.dockerclient.build.buildkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.github.dockerclient.stream.TarFilter.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a directory in the order that BuildKit wants: a directory before what is
 * in it, siblings by the bytes of their names. No symbolic link is followed. To be used
 * by one thread, which may block.
 */
final class DirectoryWalk implements FileWalk {

	private static final char REPLACEMENT = '\uFFFD';

	private final Path root;

	private final FileFilter filter;

	private final Deque<Level> levels = new ArrayDeque<>();

	private final Deque<FileEntry> found = new ArrayDeque<>();

	private final Map<String, String> linked = new HashMap<>();

	DirectoryWalk(Path root, FileFilter filter) throws IOException {
		this.root = root;
		this.filter = filter;
		this.levels.push(new Level(null, children("", root)));
	}

	@Override
	public @Nullable FileEntry next() throws IOException {
		while (this.found.isEmpty() && !this.levels.isEmpty()) {
			Level level = this.levels.peek();
			if (level.names().hasNext()) {
				visit(level.names().next());
			}
			else {
				this.levels.pop();
			}
		}
		return this.found.poll();
	}

	private void visit(String path) throws IOException {
		Path file = this.root.resolve(path);
		FileStat stat;
		try {
			stat = FileStat.of(file);
		}
		catch (NoSuchFileException ex) {
			// It has gone since its name was read.
			return;
		}
		Choice choice = this.filter.choose(path, stat.isDirectory());
		if (choice == Choice.SKIP) {
			return;
		}
		FileEntry entry = new FileEntry(path, link(path, stat, choice), () -> stat.socket()
				? InputStream.nullInputStream() : Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
		if (choice == Choice.PACK) {
			tellPassed();
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

	// From the outermost to the innermost.
	private void tellPassed() {
		List<Level> passed = new ArrayList<>();
		for (Level level : this.levels) {
			passed.add(0, level);
		}
		for (Level level : passed) {
			FileEntry untold = level.tell();
			if (untold != null) {
				this.found.add(untold);
			}
		}
	}

	private static Iterator<String> children(String prefix, Path directory) throws IOException {
		try (Stream<Path> children = Files.list(directory)) {
			return children.map((child) -> prefix + name(child)).sorted(ORDER).toList().iterator();
		}
	}

	// What Java cannot name, it cannot find again.
	private static String name(Path child) {
		String name = child.getFileName().toString();
		if (name.indexOf(REPLACEMENT) >= 0 && !child.resolveSibling(name).equals(child)) {
			throw new IllegalArgumentException(String.format(Locale.ROOT,
					"The name of the file '%s' is not in the character set of this JVM (%s): "
							+ "rename the file, leave it out with .dockerignore, or start Java with a UTF-8 locale",
					child, System.getProperty("sun.jnu.encoding")));
		}
		return name;
	}

	/**
	 * A directory on the way.
	 */
	private static final class Level {

		private @Nullable FileEntry untold;

		private final Iterator<String> names;

		Level(@Nullable FileEntry untold, Iterator<String> names) {
			this.untold = untold;
			this.names = names;
		}

		Iterator<String> names() {
			return this.names;
		}

		@Nullable FileEntry tell() {
			FileEntry entry = this.untold;
			this.untold = null;
			return entry;
		}

	}

}

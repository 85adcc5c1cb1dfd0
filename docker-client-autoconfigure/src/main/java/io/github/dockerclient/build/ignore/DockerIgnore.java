package io.github.dockerclient.build.ignore;

import java.util.stream.Stream;

import io.github.dockerclient.stream.TarFilter;

/**
 * Selects the files of a directory to send, by the rules of {@code .dockerignore}: the
 * last line that matches a path, or one of its parent directories, decides. An excluded
 * directory is entered only if an exception may match a file in it. The exception may
 * contain wildcards, as with BuildKit, but unlike with the classic {@code docker build}.
 *
 * @param patterns the lines
 */
public record DockerIgnore(PathPatterns patterns) implements TarFilter {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/**
	 * Read a {@code .dockerignore}.
	 * @param text the content of the file
	 * @return the selection
	 * @throws IllegalArgumentException if a pattern is malformed
	 */
	public static DockerIgnore of(String text) {
		String lines = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
		return new DockerIgnore(PathPatterns.of(Stream.of(lines.split("\n")).filter((line) -> !line.startsWith("#"))));
	}

	/**
	 * Include files that the engine requires, regardless of the lines.
	 * @param paths the paths of the files
	 * @return the selection with these files
	 */
	public DockerIgnore except(String... paths) {
		PathPatterns all = this.patterns;
		for (String path : paths) {
			all = all.except(path);
		}
		return new DockerIgnore(all);
	}

	/**
	 * Return whether a path is excluded.
	 * @param path the path, with slashes
	 * @return whether the path is excluded
	 */
	public boolean excludes(String path) {
		return this.patterns.matches(path);
	}

	@Override
	public Choice choose(String path, boolean directory) {
		if (!excludes(path)) {
			return Choice.PACK;
		}
		return (directory && this.patterns.exceptBelow(path)) ? Choice.PASS : Choice.SKIP;
	}

}

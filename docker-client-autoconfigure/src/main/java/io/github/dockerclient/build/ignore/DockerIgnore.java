package io.github.dockerclient.build.ignore;

import java.util.stream.Stream;

import io.github.dockerclient.stream.TarFilter;

/**
 * What of a directory is sent, by the rules of {@code .dockerignore}: the last line that
 * matches a path, or a directory that it is in, decides. A directory that is excluded is
 * entered only if an exception may match something in it: also one with wildcards, as
 * BuildKit has it, unlike the classic {@code docker build}.
 *
 * @param patterns the lines
 */
public record DockerIgnore(PathPatterns patterns) implements TarFilter {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/**
	 * Read a {@code .dockerignore}.
	 * @param text what is in it
	 * @return what it leaves
	 * @throws IllegalArgumentException if a pattern is malformed
	 */
	public static DockerIgnore of(String text) {
		String lines = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
		return new DockerIgnore(PathPatterns.of(Stream.of(lines.split("\n")).filter((line) -> !line.startsWith("#"))));
	}

	/**
	 * Leave what the engine needs to have, whatever the lines say.
	 * @param paths the paths of files
	 * @return what is left with them
	 */
	public DockerIgnore except(String... paths) {
		PathPatterns all = this.patterns;
		for (String path : paths) {
			all = all.except(path);
		}
		return new DockerIgnore(all);
	}

	/**
	 * Tell whether a path is left out.
	 * @param path the path, with slashes
	 * @return whether it is left out
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

package io.github.dockerclient.build;

import java.util.List;
import java.util.Objects;
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
record DockerIgnore(List<IgnorePattern> patterns) implements TarFilter {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	static DockerIgnore of(String text) {
		String lines = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
		return new DockerIgnore(Stream.of(lines.split("\n")).map(IgnorePattern::of).filter(Objects::nonNull).toList());
	}

	// What the engine needs to have is sent, whatever the lines say.
	DockerIgnore except(String... paths) {
		Stream<IgnorePattern> exceptions = Stream.of(paths)
			.map((path) -> new IgnorePattern(true, path, false, path::equals));
		return new DockerIgnore(Stream.concat(this.patterns.stream(), exceptions).toList());
	}

	boolean excludes(String path) {
		// For each pattern, whether it has matched a directory on the way.
		boolean[] matches = new boolean[this.patterns.size()];
		for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
			match(path.substring(0, end), matches);
		}
		return match(path, matches);
	}

	// As Docker has it, a pattern that would change nothing is not tried.
	private boolean match(String path, boolean[] matches) {
		boolean excluded = false;
		for (int index = 0; index < matches.length; index++) {
			IgnorePattern pattern = this.patterns.get(index);
			if (!matches[index] && pattern.exception() == excluded) {
				matches[index] = pattern.matches(path);
			}
			if (matches[index]) {
				excluded = !pattern.exception();
			}
		}
		return excluded;
	}

	@Override
	public Choice choose(String path, boolean directory) {
		if (!excludes(path)) {
			return Choice.PACK;
		}
		boolean entered = directory
				&& this.patterns.stream().anyMatch((pattern) -> pattern.exception() && pattern.leadsInto(path));
		return entered ? Choice.PASS : Choice.SKIP;
	}

}

package io.github.dockerclient.build.ignore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Patterns that match paths as in Docker's own pattern matcher: the last pattern that
 * matches a path, or one of its parent directories, decides. A pattern that begins with
 * {@code !} is an exception.
 */
public final class PathPatterns {

	private final List<IgnorePattern> patterns;

	/**
	 * The last path that was matched, as a walk returns to the same directories
	 * repeatedly.
	 */
	private volatile Visited visited = new Visited("", List.of());

	private PathPatterns(List<IgnorePattern> patterns) {
		this.patterns = patterns;
	}

	/**
	 * Create patterns.
	 * @param patterns the patterns; blank ones are ignored
	 * @return the patterns
	 * @throws IllegalArgumentException if a pattern is malformed
	 */
	public static PathPatterns of(Collection<String> patterns) {
		return of(patterns.stream());
	}

	static PathPatterns of(Stream<String> patterns) {
		return new PathPatterns(patterns.map(IgnorePattern::of).filter(Objects::nonNull).toList());
	}

	PathPatterns except(String path) {
		List<IgnorePattern> more = new ArrayList<>(this.patterns);
		more.add(new IgnorePattern(true, path, false, path::equals));
		return new PathPatterns(List.copyOf(more));
	}

	/**
	 * Return whether a path is matched.
	 * @param path the path, with slashes, but none at the beginning or the end
	 * @return whether a pattern matches the path, and no later exception does
	 */
	public boolean matches(String path) {
		Visited before = this.visited;
		List<boolean[]> directories = new ArrayList<>();
		boolean[] matches = new boolean[this.patterns.size()];
		boolean same = true;
		int start = 0;
		for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', start)) {
			int depth = directories.size();
			same = same && depth < before.directories().size()
					&& before.path().regionMatches(start, path, start, end + 1 - start);
			if (same) {
				matches = before.directories().get(depth);
			}
			else {
				matches = matches.clone();
				match(path.substring(0, end), matches);
			}
			directories.add(matches);
			start = end + 1;
		}
		this.visited = new Visited(path, directories);
		return match(path, matches.clone());
	}

	// As in Docker's matcher, a pattern that would not change the result is not tried.
	private boolean match(String path, boolean[] matches) {
		boolean matched = false;
		for (int index = 0; index < matches.length; index++) {
			IgnorePattern pattern = this.patterns.get(index);
			if (!matches[index] && pattern.exception() == matched) {
				matches[index] = pattern.matches(path);
			}
			if (matches[index]) {
				matched = !pattern.exception();
			}
		}
		return matched;
	}

	/**
	 * Return whether a path in a directory may be matched, even if the directory is not.
	 * @param directory the path of the directory
	 * @return {@code false} if no path in the directory can be matched
	 */
	public boolean matchBelow(String directory) {
		return leadInto(directory, false);
	}

	/**
	 * Return whether a path in a directory may be an exception.
	 * @param directory the path of the directory
	 * @return {@code false} if no exception can match a path in the directory
	 */
	public boolean exceptBelow(String directory) {
		return leadInto(directory, true);
	}

	private boolean leadInto(String directory, boolean exception) {
		return this.patterns.stream()
			.anyMatch((pattern) -> pattern.exception() == exception && pattern.leadsInto(directory));
	}

	/**
	 * A path that was matched.
	 *
	 * @param path the path
	 * @param directories for each parent directory of the path, the patterns that have
	 * matched it or one of its own parents
	 */
	private record Visited(String path, List<boolean[]> directories) {

	}

}

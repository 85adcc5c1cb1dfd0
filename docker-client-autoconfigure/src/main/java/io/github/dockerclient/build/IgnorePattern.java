package io.github.dockerclient.build;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * One line of a {@code .dockerignore}, which matches as Docker's own pattern matcher has
 * it: {@code *} and {@code ?} stay within a directory, {@code **} does not, and a pattern
 * that is nothing but a prefix or suffix of {@code **} compares texts.
 *
 * @param exception whether it began with {@code !}
 * @param literal what stands before the first wildcard
 * @param wild whether there is a wildcard
 * @param matcher tells whether a path matches
 */
record IgnorePattern(boolean exception, String literal, boolean wild, Predicate<String> matcher) {

	private static final String SPECIAL = ".+()|{}$^";

	static @Nullable IgnorePattern of(String line) {
		String text = line.trim();
		if (line.startsWith("#") || text.isEmpty()) {
			return null;
		}
		boolean exception = text.startsWith("!");
		String pattern = exception ? text.substring(1).trim() : text;
		Assert.isTrue(!pattern.isEmpty(), "The pattern '!' of a .dockerignore has no path");
		pattern = clean(pattern);
		int wildcard = firstWildcard(pattern);
		return new IgnorePattern(exception, pattern.substring(0, wildcard), wildcard < pattern.length(),
				matcher(pattern));
	}

	private static int firstWildcard(String pattern) {
		int index = 0;
		while (index < pattern.length() && "*?[\\".indexOf(pattern.charAt(index)) < 0) {
			index++;
		}
		return index;
	}

	// Without empty parts, "." and "..", and relative to the context; the context itself
	// is
	// empty, and matches nothing.
	private static String clean(String pattern) {
		boolean absolute = pattern.startsWith("/");
		Deque<String> parts = new ArrayDeque<>();
		for (String part : pattern.split("/")) {
			if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
				parts.removeLast();
			}
			else if (!part.isEmpty() && !part.equals(".") && !(part.equals("..") && absolute)) {
				parts.add(part);
			}
		}
		return String.join("/", parts);
	}

	boolean matches(String path) {
		return this.matcher.test(path);
	}

	/**
	 * Tell whether it may match something in a directory.
	 */
	boolean leadsInto(String directory) {
		String inside = directory + "/";
		return (this.literal + "/").startsWith(inside) || (this.wild && inside.startsWith(this.literal));
	}

	private static Predicate<String> matcher(String pattern) {
		if (firstWildcard(pattern) == pattern.length()) {
			return pattern::equals;
		}
		String before = pattern.endsWith("**") ? pattern.substring(0, pattern.length() - 2) : pattern;
		if (firstWildcard(before) == before.length()) {
			return (path) -> path.startsWith(before);
		}
		String after = pattern.startsWith("**") ? pattern.substring(2) : pattern;
		if (firstWildcard(after) == after.length()) {
			return (path) -> path.endsWith(after) || (after.startsWith("/") && path.equals(after.substring(1)));
		}
		try {
			return Pattern.compile(regex(pattern), Pattern.DOTALL).asMatchPredicate();
		}
		catch (PatternSyntaxException ex) {
			throw new IllegalArgumentException("The pattern '%s' of a .dockerignore is malformed".formatted(pattern),
					ex);
		}
	}

	private static String regex(String pattern) {
		StringBuilder regex = new StringBuilder();
		boolean inClass = false;
		for (int index = 0; index < pattern.length(); index++) {
			char next = pattern.charAt(index);
			if (next == '\\') {
				Assert.isTrue(++index < pattern.length(),
						() -> "The pattern '%s' of a .dockerignore is malformed".formatted(pattern));
				regex.append(Pattern.quote(pattern.substring(index, index + 1)));
			}
			else if (inClass) {
				regex.append((next == '[' || next == '&') ? "\\" : "").append(next);
				inClass = next != ']';
			}
			else if (pattern.startsWith("**", index)) {
				index = pattern.startsWith("**/", index) ? index + 2 : index + 1;
				regex.append((index + 1 < pattern.length()) ? "(.*/)?" : ".*");
			}
			else if (next == '*' || next == '?') {
				regex.append((next == '*') ? "[^/]*" : "[^/]");
			}
			else {
				regex.append((SPECIAL.indexOf(next) >= 0) ? "\\" : "").append(next);
				inClass = next == '[';
			}
		}
		return regex.toString();
	}

}

package io.github.dockerclient.build.ignore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.Predicate;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * One line of a {@code .dockerignore}, which matches as in Docker's own pattern matcher:
 * {@code *} and {@code ?} match within a directory, {@code **} also across directories. A
 * pattern that is a text with {@code **} before or after it matches paths that end or
 * begin with this text. Docker converts all other patterns to Go regular expressions and
 * escapes only some of the special characters. This class does the same: {@code \d} is a
 * digit, {@code |} separates two expressions, and {@code ^} matches nothing within a
 * name. RE2/J interprets these expressions as Go does. Its time is linear in the lengths
 * of the path and of the pattern, so the patterns of an untrusted repository cannot block
 * a thread.
 *
 * @param exception whether the line begins with {@code !}
 * @param literal the text before the first wildcard
 * @param wild whether the pattern contains a wildcard
 * @param matcher returns whether a path matches
 */
record IgnorePattern(boolean exception, String literal, boolean wild, Predicate<String> matcher) {

	private static final String ESCAPED = ".+()$";

	private static final String WILDCARDS = "*?[]\\";

	private static final Pattern REPETITION = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

	/** The maximum length of the path of a file. */
	private static final int MAX_LENGTH = 4096;

	/**
	 * Each repetition is a copy, and each character of a path would be compared with all
	 * copies.
	 */
	private static final int MAX_REPETITIONS = 4096;

	static @Nullable IgnorePattern of(String line) {
		String text = strip(line);
		if (text.isEmpty()) {
			return null;
		}
		// Docker removes a leading slash before it checks for an exception.
		text = text.startsWith("!") ? "!" + clean(strip(text.substring(1))) : strip(clean(text));
		if (text.isEmpty()) {
			return null;
		}
		boolean exception = text.startsWith("!");
		String pattern = exception ? text.substring(1) : text;
		Assert.isTrue(!pattern.isEmpty(), "The pattern '!' of a .dockerignore has no path");
		int wildcard = firstWildcard(pattern);
		return new IgnorePattern(exception, pattern.substring(0, wildcard), wildcard < pattern.length(),
				matcher(pattern));
	}

	private static String strip(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && isSpace(text.charAt(start))) {
			start++;
		}
		while (start < end && isSpace(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

	private static boolean isSpace(char letter) {
		return Character.isSpaceChar(letter) || (letter >= '\t' && letter <= '\r') || letter == '\u0085';
	}

	private static int firstWildcard(String pattern) {
		int index = 0;
		while (index < pattern.length() && WILDCARDS.indexOf(pattern.charAt(index)) < 0) {
			index++;
		}
		return index;
	}

	// Removes empty parts, "." and "..", and makes the pattern relative to the context.
	// The result for "/" is empty. The result for a path to the context itself is ".",
	// which matches nothing.
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
		return (parts.isEmpty() && !absolute && !pattern.isEmpty()) ? "." : String.join("/", parts);
	}

	boolean matches(String path) {
		return this.matcher.test(path);
	}

	/**
	 * Return whether the pattern may match a path in a directory.
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
			check(isWellFormed(pattern), pattern);
			Pattern expression = Pattern.compile(regex(pattern));
			return (path) -> expression.matcher(path).find();
		}
		catch (PatternSyntaxException ex) {
			throw new IllegalArgumentException(malformed(pattern), ex);
		}
	}

	private static void check(boolean expression, String pattern) {
		Assert.isTrue(expression, () -> malformed(pattern));
	}

	private static String malformed(String pattern) {
		return String.format(Locale.ROOT, "The pattern '%s' of a .dockerignore is malformed", pattern);
	}

	// A backslash at the end is malformed, and so is anything but characters and ranges
	// of two characters in brackets. Patterns that take more time than their length
	// suggests are rejected too.
	private static boolean isWellFormed(String pattern) {
		int index = 0;
		while (index >= 0 && index < pattern.length()) {
			index = switch (pattern.charAt(index)) {
				case '\\' -> (index + 1 < pattern.length()) ? index + 2 : -1;
				case '[' -> afterBrackets(pattern, index + 1);
				default -> index + 1;
			};
		}
		return index >= 0 && pattern.length() <= MAX_LENGTH && repetitions(pattern) <= MAX_REPETITIONS;
	}

	private static int afterBrackets(String pattern, int start) {
		int first = pattern.startsWith("^", start) ? start + 1 : start;
		int index = first;
		while (index >= 0 && (index == first || !pattern.startsWith("]", index))) {
			index = afterCharacter(pattern, index);
			if (index >= 0 && pattern.startsWith("-", index)) {
				index = afterCharacter(pattern, index + 1);
			}
		}
		return (index >= 0) ? index + 1 : -1;
	}

	private static int afterCharacter(String pattern, int index) {
		int character = pattern.startsWith("\\", index) ? index + 1 : index;
		boolean missing = character >= pattern.length()
				|| (character == index && "-]".indexOf(pattern.charAt(index)) >= 0);
		return missing ? -1 : character + 1;
	}

	private static long repetitions(String pattern) {
		long repetitions = 0;
		for (Matcher found = REPETITION.matcher(pattern); found.find();) {
			String most = found.group(2);
			repetitions += Math.max(Long.parseLong(found.group(1)),
					(most != null && !most.isEmpty()) ? Long.parseLong(most) : 0);
		}
		return repetitions;
	}

	// Returns the regular expression that Docker creates, which does not treat brackets
	// specially.
	private static String regex(String pattern) {
		StringBuilder regex = new StringBuilder("^");
		for (int index = 0; index < pattern.length(); index++) {
			char next = pattern.charAt(index);
			if (next == '\\') {
				char escaped = pattern.charAt(++index);
				check(escaped < 128, pattern);
				regex.append(next).append(escaped);
			}
			else if (pattern.startsWith("**", index)) {
				index = pattern.startsWith("**/", index) ? index + 2 : index + 1;
				regex.append((index + 1 < pattern.length()) ? "(.*/)?" : ".*");
			}
			else if (next == '*' || next == '?') {
				regex.append((next == '*') ? "[^/]*" : "[^/]");
			}
			else {
				regex.append((ESCAPED.indexOf(next) >= 0) ? "\\" : "").append(next);
			}
		}
		return regex.append("\\z").toString();
	}

}

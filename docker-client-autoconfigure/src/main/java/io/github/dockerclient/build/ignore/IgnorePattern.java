package io.github.dockerclient.build.ignore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * One line of a {@code .dockerignore}, which matches as Docker's own pattern matcher has
 * it: {@code *} and {@code ?} stay within a directory, {@code **} does not, and a pattern
 * that is nothing but a prefix or suffix of {@code **} compares texts. All others are
 * turned into regular expressions of Go without much care for what is special there, and
 * so are they here: {@code \d} is a digit, {@code |} separates two expressions, and
 * {@code ^} matches nothing within a name.
 *
 * @param exception whether it began with {@code !}
 * @param literal what stands before the first wildcard
 * @param wild whether there is a wildcard
 * @param matcher tells whether a path matches
 */
record IgnorePattern(boolean exception, String literal, boolean wild, Predicate<String> matcher) {

	private static final String ESCAPED = ".+()$";

	private static final String MEANINGFUL_ESCAPES = "AbBzdDsSwWafnrt";

	private static final String WILDCARDS = "*?[]\\";

	private static final Pattern SPACE_AROUND = Pattern.compile("\\A\\p{IsWhite_Space}+|\\p{IsWhite_Space}+\\z");

	private static final Pattern REPETITION = Pattern.compile("\\{\\d+(,\\d*)?}");

	// No backslash at the end, and in brackets nothing but characters and ranges of two,
	// also no class like [:alpha:].
	private static final Pattern WELL_FORMED = Pattern
		.compile("(?s)(?:\\\\.|[^\\[\\\\]|\\[\\^?+(?:C(?:-C)?+)++\\])*+".replace("C", "(?:\\\\.|(?!\\[:)[^]\\\\-])"));

	static @Nullable IgnorePattern of(String line) {
		String text = strip(line);
		if (text.isEmpty()) {
			return null;
		}
		// As Docker has it, a slash at the beginning goes before an exception is looked
		// for.
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
		return SPACE_AROUND.matcher(text).replaceAll("");
	}

	private static int firstWildcard(String pattern) {
		int index = 0;
		while (index < pattern.length() && WILDCARDS.indexOf(pattern.charAt(index)) < 0) {
			index++;
		}
		return index;
	}

	// Without empty parts, "." and "..", and relative to the context. Nothing is left of
	// "/"; what leads to the context itself is ".", and matches nothing.
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
			check(WELL_FORMED.matcher(pattern).matches(), pattern);
			return Pattern.compile(inJava(regex(pattern)), Pattern.UNIX_LINES).asPredicate();
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

	// The regular expression that Docker makes of it, which heeds no brackets.
	private static String regex(String pattern) {
		StringBuilder regex = new StringBuilder("^");
		for (int index = 0; index < pattern.length(); index++) {
			char next = pattern.charAt(index);
			if (next == '\\') {
				char escaped = pattern.charAt(++index);
				check(escaped < 128
						&& (!Character.isLetterOrDigit(escaped) || MEANINGFUL_ESCAPES.indexOf(escaped) >= 0), pattern);
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

	// In Java more is special than in Go: brackets and && in brackets, and every brace.
	private static String inJava(String regex) {
		StringBuilder java = new StringBuilder();
		boolean inBrackets = false;
		for (int index = 0; index < regex.length(); index++) {
			char next = regex.charAt(index);
			if (next == '\\') {
				java.append(next).append(regex.charAt(++index));
			}
			else if (inBrackets) {
				java.append((next == '[' || next == '&') ? "\\" : "").append(next);
				inBrackets = next != ']';
			}
			else {
				boolean literal = next == '{' && !REPETITION.matcher(regex).region(index, regex.length()).lookingAt();
				java.append(literal ? "\\" : "").append(next);
				inBrackets = next == '[';
			}
		}
		return java.toString();
	}

}

package io.github.dockerclient.sample.web;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Splits a command line into words as a shell does: at blanks, except in single or double
 * quotes. A backslash escapes the next character. In double quotes it escapes only a
 * double quote, a backslash, a dollar sign or a backtick; in single quotes it has no
 * special meaning. Nothing is expanded.
 */
public final class CommandLine {

	/** Text in single quotes, text in double quotes, or an escaped character. */
	private static final Pattern QUOTED = Pattern.compile("'([^']*+)'|\"((?:\\\\.|[^\"\\\\]++)*+)\"|\\\\(.)",
			Pattern.DOTALL);

	private static final Pattern WORD = Pattern.compile("(?:" + QUOTED + "|[^\\s'\"\\\\]++)++", Pattern.DOTALL);

	private static final Pattern ESCAPED_IN_DOUBLE_QUOTES = Pattern.compile("\\\\([\"\\\\$`])");

	private CommandLine() {
	}

	/**
	 * Split a command line.
	 * @param line the command line as typed, or {@code null}
	 * @return the words, none if there is no command line
	 * @throws IllegalArgumentException if it ends in quotes or with a backslash
	 */
	public static List<String> split(@Nullable String line) {
		String text = (line != null) ? line : "";
		String rest = WORD.matcher(text).replaceAll("").strip();
		Assert.isTrue(!rest.startsWith("\\"), "The command line ends with a backslash.");
		Assert.isTrue(rest.isEmpty(), () -> String.format(Locale.ROOT,
				"The command line has a quote (%s) that is not closed.", rest.charAt(0)));
		return WORD.matcher(text)
			.results()
			.map((word) -> QUOTED.matcher(word.group()).replaceAll(CommandLine::unquoted))
			.toList();
	}

	private static String unquoted(MatchResult quoted) {
		if (quoted.group(2) != null) {
			return Matcher.quoteReplacement(ESCAPED_IN_DOUBLE_QUOTES.matcher(quoted.group(2)).replaceAll("$1"));
		}
		return Matcher.quoteReplacement((quoted.group(1) != null) ? quoted.group(1) : quoted.group(3));
	}

	/**
	 * Split variables, which are words as in {@code NAME=value}.
	 * @param line the variables as typed, or {@code null}
	 * @param variable called with the name and the value of each variable
	 * @throws IllegalArgumentException if the line ends in quotes or with a backslash
	 */
	public static void variables(@Nullable String line, BiConsumer<String, String> variable) {
		for (String word : split(line)) {
			String[] parts = word.split("=", 2);
			variable.accept(parts[0], (parts.length > 1) ? parts[1] : "");
		}
	}

}

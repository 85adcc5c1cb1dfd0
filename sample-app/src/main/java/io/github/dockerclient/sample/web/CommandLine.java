package io.github.dockerclient.sample.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Splits a command line into words as a shell does: at blanks, except in single or double
 * quotes. A backslash escapes the next character. In double quotes it escapes only a
 * double quote, a backslash, a dollar sign or a backtick; in single quotes it has no
 * special meaning. Nothing is expanded.
 */
public final class CommandLine {

	private static final String ESCAPABLE_IN_DOUBLE_QUOTES = "\"\\$`";

	private static final char NONE = 0;

	private final List<String> words = new ArrayList<>();

	private final StringBuilder word = new StringBuilder();

	private boolean inWord;

	private char quote = NONE;

	private CommandLine() {
	}

	/**
	 * Split a command line.
	 * @param line the command line as typed, or {@code null}
	 * @return the words, none if there is no command line
	 * @throws IllegalArgumentException if it ends in quotes or with a backslash
	 */
	public static List<String> split(@Nullable String line) {
		CommandLine commandLine = new CommandLine();
		if (line == null) {
			return commandLine.words;
		}
		for (int i = 0; i < line.length(); i++) {
			if (commandLine.escapes(line, i)) {
				i++;
				commandLine.append(line.charAt(i));
			}
			else {
				commandLine.read(line.charAt(i));
			}
		}
		return commandLine.end();
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

	private boolean escapes(String line, int index) {
		if (line.charAt(index) != '\\' || this.quote == '\'') {
			return false;
		}
		if (index + 1 == line.length()) {
			throw new IllegalArgumentException("The command line ends with a backslash.");
		}
		return this.quote == NONE || ESCAPABLE_IN_DOUBLE_QUOTES.indexOf(line.charAt(index + 1)) >= 0;
	}

	private void read(char character) {
		if (character == this.quote) {
			this.quote = NONE;
		}
		else if (this.quote != NONE) {
			append(character);
		}
		else if (character == '\'' || character == '"') {
			this.quote = character;
			this.inWord = true;
		}
		else if (Character.isWhitespace(character)) {
			endWord();
		}
		else {
			append(character);
		}
	}

	private void append(char character) {
		this.word.append(character);
		this.inWord = true;
	}

	private void endWord() {
		if (this.inWord) {
			this.words.add(this.word.toString());
			this.word.setLength(0);
			this.inWord = false;
		}
	}

	private List<String> end() {
		if (this.quote != NONE) {
			throw new IllegalArgumentException(
					String.format(Locale.ROOT, "The command line has a quote (%s) that is not closed.", this.quote));
		}
		endWord();
		return this.words;
	}

}

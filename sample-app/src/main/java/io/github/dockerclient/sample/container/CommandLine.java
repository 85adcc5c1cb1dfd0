package io.github.dockerclient.sample.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a command line into words as a shell does: at blanks, except in single or double
 * quotes. A backslash escapes the next character. In double quotes it escapes only a
 * double quote, a backslash, a dollar sign or a backtick; in single quotes it has no
 * special meaning. Nothing is expanded.
 */
final class CommandLine {

	private static final String ESCAPABLE_IN_DOUBLE_QUOTES = "\"\\$`";

	private static final char NONE = 0;

	private final List<String> words = new ArrayList<>();

	private final StringBuilder word = new StringBuilder();

	private boolean inWord;

	private char quote = NONE;

	private CommandLine() {
	}

	static List<String> split(String line) {
		CommandLine commandLine = new CommandLine();
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

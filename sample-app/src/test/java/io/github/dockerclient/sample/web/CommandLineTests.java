package io.github.dockerclient.sample.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link CommandLine}.
 */
class CommandLineTests {

	@Test
	void blanksSeparate() {
		assertThat(CommandLine.split(" echo  one\ttwo\n")).containsExactly("echo", "one", "two");
	}

	@Test
	void nothingHasNoWords() {
		assertThat(CommandLine.split(null)).isEmpty();
		assertThat(CommandLine.split("")).isEmpty();
		assertThat(CommandLine.split("   ")).isEmpty();
	}

	@Test
	void singleQuotesKeepEverything() {
		assertThat(CommandLine.split("sh -c 'echo \"$HOME\" \\n'")).containsExactly("sh", "-c", "echo \"$HOME\" \\n");
	}

	@Test
	void doubleQuotesKeepBlanksAndSingleQuotes() {
		assertThat(CommandLine.split("sh -c \"echo 'a  b'\"")).containsExactly("sh", "-c", "echo 'a  b'");
	}

	@Test
	void inDoubleQuotesBackslashEscapesSomeCharactersOnly() {
		assertThat(CommandLine.split("\"\\\" \\\\ \\$ \\` \\n\"")).containsExactly("\" \\ $ ` \\n");
	}

	@Test
	void outsideQuotesBackslashEscapesEveryCharacter() {
		assertThat(CommandLine.split("a\\ b \\' \\\" \\\\ \\c")).containsExactly("a b", "'", "\"", "\\", "c");
	}

	@Test
	void quotesMayBeginAndEndWithinAWord() {
		assertThat(CommandLine.split("a'b c'd\"e f\"")).containsExactly("ab cde f");
	}

	@Test
	void quotesMakeEmptyWords() {
		assertThat(CommandLine.split("'' a \"\"")).containsExactly("", "a", "");
	}

	@Test
	void wordsMayBeLong() {
		String word = "a".repeat(100_000);
		assertThat(CommandLine.split(word + " '" + word + "' \"" + word + "\"")).containsExactly(word, word, word);
	}

	@Test
	void variablesHaveNamesAndValues() {
		Map<String, String> variables = new LinkedHashMap<>();
		CommandLine.variables("A=1 B='two words' C=a=b D", variables::put);
		assertThat(variables).containsExactly(Map.entry("A", "1"), Map.entry("B", "two words"), Map.entry("C", "a=b"),
				Map.entry("D", ""));
	}

	@Test
	void openQuoteIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> CommandLine.split("echo \"it's"))
			.withMessage("The command line has a quote (\") that is not closed.");
	}

	@Test
	void lastBackslashIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> CommandLine.split("echo \\"))
			.withMessage("The command line ends with a backslash.");
	}

	@Test
	void lastBackslashInSingleQuotesIsKept() {
		assertThat(CommandLine.split("'\\'")).containsExactly("\\");
	}

}

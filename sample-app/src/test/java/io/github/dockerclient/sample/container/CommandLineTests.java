package io.github.dockerclient.sample.container;

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

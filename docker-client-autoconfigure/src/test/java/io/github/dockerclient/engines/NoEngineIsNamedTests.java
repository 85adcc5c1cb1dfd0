package io.github.dockerclient.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that no test depends on the name or the version of an engine. Tests ask the
 * engine for its capabilities, so that they also pass with an unknown engine.
 */
class NoEngineIsNamedTests {

	private static final Path ENGINES = Path.of("../.engines/lib/engines.d");

	private static final Pattern ENGINE_VERSION = Pattern
		.compile("\"(?:[^\"]*[^\"\\d.])?(?:20\\.10|2\\d|[45])\\.\\d+\\.\\d+(?![\\d.])");

	private static final Pattern API_VERSION = Pattern.compile("\"v?1\\.[4-6]\\d\\b");

	/**
	 * Code that asks the engine for an API version, or that expects the API version of an
	 * option in a message.
	 */
	private static final Pattern ASKING = Pattern.compile("\\b(?:has|knows)\\(\"|assertRefused|MessageContaining\\(\"");

	@Test
	void noTestNamesAnEngine() throws IOException {
		Pattern names;
		try (Stream<Path> files = Files.list(ENGINES)) {
			names = Pattern.compile(files.map((file) -> Pattern.quote(file.getFileName().toString()))
				.collect(Collectors.joining("|", "(?<![\\w-])(?:", ")(?![\\w-])")));
		}
		assertThat(lines(".java", (line) -> names.matcher(line).find())).isEmpty();
	}

	@Test
	void noTestWithEnginesNamesAVersion() throws IOException {
		assertThat(lines("IntegrationTests.java", (line) -> ENGINE_VERSION.matcher(line).find()
				|| (API_VERSION.matcher(line).find() && !ASKING.matcher(line).find())))
			.isEmpty();
	}

	private static List<String> lines(String ending, Predicate<String> wrong) throws IOException {
		List<String> lines = new ArrayList<>();
		for (String module : List.of(".", "../sample-app")) {
			try (Stream<Path> files = Files.walk(Path.of(module, "src/test/java"))) {
				files.filter((file) -> file.toString().endsWith(ending))
					.forEach((file) -> statements(file).filter(wrong)
						.map((statement) -> file.getFileName() + ": " + statement)
						.forEach(lines::add));
			}
		}
		return lines;
	}

	// The formatter splits long statements into several lines.
	private static Stream<String> statements(Path file) {
		try {
			return Stream.of(Files.readString(file).split("[;{}]\\s*\\R"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

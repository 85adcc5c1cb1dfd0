package io.github.dockerclient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The blocking operations in the sources are those that {@link BlockingTwins} derives
 * from the reactive ones.
 */
class DerivedTwinsTests {

	static Stream<Arguments> derived() throws IOException {
		return BlockingTwins.derive().entrySet().stream().map((file) -> Arguments.of(file.getKey(), file.getValue()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("derived")
	void fileIsAsDerived(Path file, String derived) throws IOException {
		assertThat(withoutLayout(Files.readString(file)).equals(withoutLayout(derived)))
			.withFailMessage("%s is not as derived from its reactive twin. Change that, and run: %s",
					file.getFileName(), BlockingTwins.COMMAND)
			.isTrue();
	}

	// The formatter, which the build enforces, decides on white space and Javadoc's
	// stars.
	static String withoutLayout(String source) {
		return source.replaceAll("[\\s*]+", "");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("derived")
	void documentationHasBlockingWords(Path file, String derived) {
		assertThat(derived).doesNotContainPattern("reactively|subscri|completes when|[Cc]ancelling|Mono|Flux");
	}

	@Test
	void allOperationsButTheFrontDoorAreDerived() throws IOException {
		assertThat(BlockingTwins.BY_HAND).containsOnlyKeys("ReactiveDockerOperations");
		assertThat(BlockingTwins.derive().keySet()).extracting((file) -> file.getFileName().toString())
			.filteredOn((file) -> file.startsWith("Blocking"))
			.hasSize(15);
	}

}

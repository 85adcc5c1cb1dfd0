package io.github.dockerclient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the pictures on the reference's page about the code match the code.
 */
class InsidePageTests {

	private static final Path PAGE = Path.of("src/docs/asciidoc/inside.adoc");

	private static final Pattern PACKAGES = Pattern.compile("role=packages]\\R\\.{4}\\R(.+?)\\.{4}", Pattern.DOTALL);

	private static final Pattern TYPE = Pattern.compile("\\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\\b");

	@Test
	void packagesAreThoseOfTheRule() throws IOException {
		String picture = PACKAGES.matcher(Files.readString(PAGE)).results().findFirst().orElseThrow().group(1);
		List<String> packages = picture.lines().map((line) -> line.split(" ")[0].replace("(root)", "")).toList();
		assertThat(packages).isEqualTo(ArchitectureTests.ORDER);
	}

	@Test
	void typesExist() throws IOException {
		Set<String> types = Stream.concat(types("src/main/java"), types("src/test/java")).collect(Collectors.toSet());
		assertThat(TYPE.matcher(Files.readString(PAGE)).results().map((type) -> type.group()))
			// Names of other projects
			.filteredOn((type) -> !Set.of("WebClient", "BuildKit").contains(type))
			.isNotEmpty()
			.isSubsetOf(types);
	}

	private static Stream<String> types(String directory) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(directory))) {
			return files.map((file) -> file.getFileName().toString().replace(".java", "")).toList().stream();
		}
	}

}

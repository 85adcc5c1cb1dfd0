package io.github.dockerclient.docs;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.dockerjava.api.DockerClient;
import io.github.dockerclient.DockerOperations;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.support.PropertiesLoaderUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the pages that compare calls: they name every command of docker-java, whose
 * API is on the class path with Testcontainers, and only methods that exist.
 */
class ComparedCallsTests {

	private static final Pattern COMMAND = Pattern.compile("\\b(?!with)[a-z]\\w*Cmd\\b");

	private static final Pattern OPERATION = Pattern.compile("\\|`\\w+Cmd`\\n\\|`\\+([a-z]+)\\(\\)\\.([a-zA-Z]+)\\(");

	@Test
	void theMigrationListsEachCommandOnce() throws IOException {
		List<String> listed = page("migration-from-docker-java").lines()
			.filter((line) -> line.matches("\\|`\\w+Cmd`"))
			.map((line) -> line.substring(2, line.length() - 1))
			.toList();
		assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(commands());
		assertThat(page("migration-from-docker-java")).contains("all " + listed.size() + " commands");
	}

	@Test
	void everyCommandThatThePagesNameExists() throws IOException {
		assertThat(List.of(page("calls"), page("migration-from-docker-java")))
			.allSatisfy((page) -> assertThat(commands())
				.containsAll(COMMAND.matcher(page).results().map(MatchResult::group).toList()));
	}

	@Test
	void everyOperationOfTheMigrationExists() throws IOException {
		List<MatchResult> operations = OPERATION.matcher(page("migration-from-docker-java")).results().toList();
		assertThat(operations).hasSameSizeAs(commands())
			.allSatisfy((operation) -> assertThat(
					names(DockerOperations.class.getMethod(operation.group(1)).getReturnType()))
				.contains(operation.group(2)));
	}

	@Test
	void thePagesNameTheVersionOfDockerJava() throws IOException {
		String version = PropertiesLoaderUtils
			.loadAllProperties("META-INF/maven/com.github.docker-java/docker-java-api/pom.properties")
			.getProperty("version");
		assertThat(List.of(page("calls"), page("migration-from-docker-java"), page("which-client")))
			.allSatisfy((page) -> assertThat(page).contains("docker-java " + version));
	}

	@Test
	void fiftyCallsAreShown() throws IOException {
		List<String> tags = Pattern.compile("include::\\{calls}\\[tag=(\\w+),")
			.matcher(page("calls"))
			.results()
			.map((match) -> match.group(1))
			.toList();
		assertThat(tags).hasSize(50).doesNotHaveDuplicates();
	}

	@Test
	void testsThatTheComparisonNamesExist() throws IOException {
		Set<String> named = Pattern.compile("`(\\w+Tests)`")
			.matcher(page("which-client"))
			.results()
			.map((match) -> match.group(1) + ".java")
			.collect(Collectors.toSet());
		try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
			assertThat(sources.map((source) -> source.getFileName().toString())).containsAll(named);
		}
		assertThat(named).isNotEmpty();
	}

	private static List<String> commands() {
		return names(DockerClient.class).stream().filter((name) -> name.endsWith("Cmd")).toList();
	}

	private static List<String> names(Class<?> type) {
		return Arrays.stream(type.getMethods()).map(Method::getName).distinct().toList();
	}

	private static String page(String name) throws IOException {
		return Files.readString(Path.of("src/docs/asciidoc", name + ".adoc"));
	}

}

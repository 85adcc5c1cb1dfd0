package io.github.dockerclient.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the metadata of this module for tools and Spring Boot is complete.
 */
class MetadataTests {

	private static final Pattern CONSTANT = Pattern
		.compile("/\\*\\*(?<text>[^/]*)\\*/\\s*public static final \\w+ (?<name>\\w+) =");

	private static JsonNode metadata() throws IOException {
		try (InputStream in = Objects
			.requireNonNull(MetadataTests.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json"))) {
			return JsonMapper.shared().readTree(in);
		}
	}

	@Test
	void everyPropertyIsDescribed() throws IOException {
		JsonNode metadata = metadata();
		Set<String> names = metadata.path("properties")
			.valueStream()
			.map((property) -> property.path("name").stringValue())
			.collect(Collectors.toSet());
		assertThat(names).contains("docker.host", "docker.api-version", "docker.enabled", "docker.connect-timeout",
				"docker.response-timeout", "docker.pool.max-connections", "docker.registries", "docker.health.timeout",
				"docker.health.containers.names", "docker.health.containers.labels", "management.health.docker.enabled",
				"management.info.docker.enabled", "docker.metrics.enabled", "docker.metrics.containers.max",
				"docker.events.enabled", "docker.events.types", "docker.events.labels", "docker.build.builder",
				"docker.build.args");
		assertThat(metadata.path("properties").valueStream())
			.allSatisfy((property) -> assertThat(property.path("description").asString("")).as(property.toString())
				.endsWith("."));
	}

	@Test
	void everyHintListsTheConstantsOfThePropertysTypeAndTheirDocumentation() throws Exception {
		JsonNode metadata = metadata();
		Map<String, String> types = metadata.path("properties")
			.valueStream()
			.collect(Collectors.toMap((property) -> property.path("name").stringValue(),
					(property) -> property.path("type").asString("")));
		Map<String, Map<String, String>> hints = metadata.path("hints")
			.valueStream()
			.collect(Collectors.toMap((hint) -> hint.path("name").stringValue(), MetadataTests::values));
		assertThat(hints).containsOnlyKeys("docker.events.types", "docker.events.actions");
		for (String name : hints.keySet()) {
			String type = Objects.requireNonNull(types.get(name)).replaceFirst("java\\.util\\.List<(.+)>", "$1");
			assertThat(hints.get(name)).as(name).isEqualTo(documentedConstants(type));
		}
	}

	private static Map<String, String> values(JsonNode hint) {
		return hint.path("values")
			.valueStream()
			.collect(Collectors.toMap((value) -> value.path("value").stringValue(),
					(value) -> value.path("description").asString("")));
	}

	// Returns the values of the constants and their documentation as plain text.
	private static Map<String, String> documentedConstants(String type) throws Exception {
		Class<?> constants = Class.forName(type);
		String source = Files.readString(Path.of("src/main/java", type.replace('.', '/') + ".java"));
		Map<String, String> documented = new TreeMap<>();
		Matcher constant = CONSTANT.matcher(source);
		while (constant.find()) {
			String text = constant.group("text").replaceAll("\\s*\\*?\\s+", " ").strip();
			documented.put(String.valueOf(constants.getField(constant.group("name")).get(null)),
					text.replaceAll("\\{@code ([^}]+)\\}", "'$1'"));
		}
		assertThat(documented).hasSize(
				(int) Arrays.stream(constants.getFields()).filter((field) -> field.getType() == constants).count());
		return documented;
	}

	@Test
	void everyAutoConfigurationIsListedInOrder() {
		List<String> listed = ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader())
			.getCandidates()
			.stream()
			.filter((name) -> name.startsWith("io.github.dockerclient."))
			.toList();
		assertThat(listed).isSorted()
			.hasSize(8)
			.allSatisfy((name) -> assertThat(AnnotatedElementUtils
				.hasAnnotation(ClassUtils.resolveClassName(name, null), AutoConfiguration.class)).isTrue());
	}

}

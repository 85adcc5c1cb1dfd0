package io.github.dockerclient.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the reference's page about properties is up to date. This test writes the
 * page to {@code target/properties.adoc}.
 */
class PropertiesPageTests {

	private static final String PAGE = "properties.adoc";

	private static final List<String> METADATA = List.of("/META-INF/spring-configuration-metadata.json",
			"/META-INF/additional-spring-configuration-metadata.json");

	/** A quoted name or value, unlike the apostrophe of a genitive. */
	private static final Pattern QUOTED = Pattern.compile("(?<!\\w)'([^']+)'(?!\\w)");

	/** Groups of properties that are the values of maps, and not part of the metadata. */
	private static final Map<String, String> MAPS = Map.of("docker.registries",
			"docker.registries.<id>.{address,username,password,identity-token}", "docker.daemons",
			"docker.daemons.<name>.*");

	private static final Pattern PROPERTY = Pattern
		.compile("`\\+?(docker\\.[a-z][a-z.<>-]*?)(?:\\.[*{][^`]*)?(?:=[^`]*)?\\+?`");

	private static final Pattern LITERAL = Pattern.compile("\"(docker\\.[a-z.]+)\"");

	@Test
	void pageIsUpToDate() throws IOException {
		Path written = Path.of("target", PAGE);
		Files.write(written, page());
		assertThat(written).describedAs("Copy target/%s to src/docs/asciidoc", PAGE)
			.hasSameTextualContentAs(Path.of("src/docs/asciidoc", PAGE));
	}

	@Test
	void pagesNameExistingProperties() throws IOException {
		Set<String> names = literals();
		names.addAll(properties().keySet());
		try (Stream<Path> pages = Files.list(Path.of("src/docs/asciidoc"))) {
			for (Path page : pages.toList()) {
				assertThat(PROPERTY.matcher(Files.readString(page)).results().map((name) -> name.group(1)))
					.describedAs("properties and meters in %s", page)
					.allMatch((name) -> names.stream().anyMatch((existing) -> isIn(name, existing)));
			}
		}
	}

	private static boolean isIn(String name, String existing) {
		String group = name.replaceFirst("^docker\\.daemons\\.<name>\\.", "docker.").replaceFirst("\\.<\\w+>.*", "");
		return existing.equals(group) || existing.startsWith(group + ".");
	}

	/** Return the strings in the code, which contain the names of the meters. */
	private static Set<String> literals() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			StringBuilder code = new StringBuilder();
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				code.append(Files.readString(file));
			}
			return LITERAL.matcher(code).results().map((literal) -> literal.group(1)).collect(Collectors.toSet());
		}
	}

	private static List<String> page() throws IOException {
		Map<String, JsonNode> properties = properties();
		List<String> lines = new ArrayList<>(List.of("// Written by PropertiesPageTests. Do not edit.", "= Properties",
				"",
				"With the prefix `docker`, the environment variables of Docker's command line bind to these properties, such as",
				"`DOCKER_HOST` to `docker.host`: see xref:connections.adoc#environment-variables[Environment variables].",
				"", "[cols=\"2,1,4\"]", "|===", "|Property |Default |Description", ""));
		properties.forEach((name, property) -> {
			JsonNode value = property.path("defaultValue");
			lines.add("|`+%s+`".formatted(MAPS.getOrDefault(name, map(property) ? name + ".*" : name)));
			lines.add(value.isMissingNode() ? "|" : "|`%s`".formatted(value.asString()));
			lines.add("|" + QUOTED.matcher(property.path("description").stringValue()).replaceAll("`+$1+`"));
			lines.add("");
		});
		lines.add("|===");
		return lines;
	}

	private static Map<String, JsonNode> properties() throws IOException {
		Map<String, JsonNode> properties = new TreeMap<>();
		for (String resource : METADATA) {
			try (InputStream metadata = PropertiesPageTests.class.getResourceAsStream(resource)) {
				for (JsonNode property : JsonMapper.shared().readTree(metadata).path("properties")) {
					properties.put(property.path("name").stringValue(), property);
				}
			}
		}
		return properties;
	}

	private static boolean map(JsonNode property) {
		return property.path("type").stringValue().startsWith("java.util.Map<");
	}

}

package io.github.dockerclient.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

	@Test
	void everyPropertyIsDescribed() throws IOException {
		JsonNode metadata;
		try (InputStream in = Objects
			.requireNonNull(getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json"))) {
			metadata = JsonMapper.shared().readTree(in);
		}
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
	void everyAutoConfigurationIsListedInOrder() {
		List<String> listed = ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader())
			.getCandidates()
			.stream()
			.filter((name) -> name.startsWith("io.github.dockerclient."))
			.toList();
		assertThat(listed).isSorted()
			.hasSize(9)
			.allSatisfy((name) -> assertThat(AnnotatedElementUtils
				.hasAnnotation(ClassUtils.resolveClassName(name, null), AutoConfiguration.class)).isTrue());
	}

}

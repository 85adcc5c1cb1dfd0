package io.github.dockerclient.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.transport.DockerAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for clients that are configured without Spring Boot.
 */
class DockerEnvironmentTests {

	private final Map<String, Object> variables = new HashMap<>();

	private final Map<String, Object> systemProperties = new HashMap<>();

	@TempDir
	private Path directory;

	private ReactiveDockerOperations client() {
		this.variables.putIfAbsent("DOCKER_CONFIG", this.directory.toString());
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, this.variables));
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, new MapPropertySource(
					StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, this.systemProperties));
		return DockerEnvironment.reactiveOperations(environment);
	}

	private DockerAddress address() {
		try (ReactiveDockerOperations client = client()) {
			return client.http().address();
		}
	}

	@Test
	void withoutVariablesItIsTheDefaultEngine() {
		assertThat(address()).isEqualTo(DockerAddress.DEFAULT);
	}

	@Test
	void variablesNameTheEngine() {
		this.variables.put("DOCKER_HOST", "tcp://engine:2375");
		assertThat(address()).isEqualTo(DockerAddress.of("tcp://engine:2375"));
	}

	@Test
	void systemPropertiesTakePrecedence() {
		this.variables.put("DOCKER_HOST", "tcp://engine:2375");
		this.systemProperties.put("docker.host", "tcp://other:2375");
		assertThat(address()).isEqualTo(DockerAddress.of("tcp://other:2375"));
	}

	@Test
	void theCurrentContextNamesTheEngine() throws IOException {
		Files.writeString(this.directory.resolve("config.json"), "{\"currentContext\":\"staging\"}");
		// The name of the directory is the SHA-256 of the name of the context.
		Path meta = this.directory
			.resolve("contexts/meta/e919a75364398a449f860aeadddc57fa0502145a4e63959ddb33c417a48dc0da");
		Files.createDirectories(meta);
		Files.writeString(meta.resolve("meta.json"),
				"{\"Name\":\"staging\",\"Endpoints\":{\"docker\":{\"Host\":\"tcp://staging:2375\"}}}");
		assertThat(address()).isEqualTo(DockerAddress.of("tcp://staging:2375"));
	}

	@Test
	void variablesOfOtherProgramsAreIgnored() {
		this.variables.put("DOCKER_POOL", "blue");
		this.variables.put("DOCKER_CONNECT_TIMEOUT", "soon");
		assertThat(address()).isEqualTo(DockerAddress.DEFAULT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "docker.connect-timeout=0", "docker.pool.max-connections=-1",
			"docker.default-platform=linux/amd64/v1/v2" })
	void valuesThatBreakARuleNameTheirProperty(String property) {
		String[] parts = property.split("=");
		this.systemProperties.put(parts[0], parts[1]);
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class).isThrownBy(this::client)
			.satisfies((failure) -> assertThat(failure.getName()).isEqualTo(parts[0]));
	}

	@Test
	void anInvalidValueNamesItsProperty() {
		this.variables.put("DOCKER_HOST", "ftp://engine");
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class).isThrownBy(this::client)
			.satisfies((failure) -> assertThat(failure.getName()).isEqualTo("docker.host"));
	}

}

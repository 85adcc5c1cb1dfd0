package io.github.dockerclient.autoconfigure;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DockerConfigDirectory}.
 */
class DockerConfigDirectoryTests {

	private final DockerProperties properties = new DockerProperties();

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void isInTheHomeThatTheEnvironmentNames() {
		assertThat(DockerConfigDirectory.of(this.properties, Map.of("HOME", "/elsewhere")))
			.isEqualTo(Path.of("/elsewhere/.docker"));
		assertThat(DockerConfigDirectory.of(this.properties, Map.of("HOME", "relative")))
			.isEqualTo(Path.of("relative/.docker"));
	}

	@Test
	void withoutOneItIsInThatOfTheUser() {
		Path usual = Path.of(System.getProperty("user.home"), ".docker");
		assertThat(DockerConfigDirectory.of(this.properties, Map.of())).isEqualTo(usual);
		assertThat(DockerConfigDirectory.of(this.properties, Map.of("HOME", "", "USERPROFILE", ""))).isEqualTo(usual);
	}

	@Test
	void isWhereThePropertySays() {
		this.properties.setConfig("some/where");
		assertThat(DockerConfigDirectory.of(this.properties, Map.of("HOME", "/elsewhere")))
			.isEqualTo(Path.of("some/where"));
	}

}

package io.github.dockerclient.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link DockerContext}.
 */
class DockerContextTests {

	/** The SHA-256 of {@code odd}. */
	private static final String ODD = "990cb8ebd0afb7150da453a213036a92f2c05e091df0d803e62d257ea7796c27";

	@TempDir
	Path config;

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "null", "[]", "{", "{\"currentContext\":null}", "{\"currentContext\":\" \"}",
			"{\"currentContext\":{}}" })
	void withoutASelectionItIsTheDefault(String content) throws IOException {
		Files.writeString(this.config.resolve("config.json"), content);
		assertThat(DockerContext.current(this.config)).isEqualTo(DockerContext.DEFAULT);
	}

	@Test
	void directoryInPlaceOfTheFileIsAWarning() throws IOException {
		Files.createDirectory(this.config.resolve("config.json"));
		assertThat(DockerContext.current(this.config)).isEqualTo(DockerContext.DEFAULT);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"currentContext":"one"}
			{"CurrentContext":"one"}
			{"auths":[],"currentContext":"one"}
			{"currentContext":"one"} trailing
			""")
	void selectionIsRead(String content) throws IOException {
		Files.writeString(this.config.resolve("config.json"), content);
		assertThat(DockerContext.current(this.config)).isEqualTo("one");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "null", "{\"Endpoints\":null}", "{\"Endpoints\":{\"docker\":null}}",
			"{\"Endpoints\":{\"kubernetes\":{}}}" })
	void contextWithoutAnEngineIsRefused(String content) throws IOException {
		write(content);
		assertThatExceptionOfType(InvalidDockerContextException.class)
			.isThrownBy(() -> DockerContext.read(this.config, "odd"))
			.withMessageContaining("does not contain a Docker engine");
	}

	@Test
	void brokenContextDoesNotHideTheOthers() throws IOException {
		write("{");
		assertThatExceptionOfType(InvalidDockerContextException.class)
			.isThrownBy(() -> DockerContext.read(this.config, "other"))
			.withMessageContaining("There is no Docker context 'other'");
	}

	private void write(String content) throws IOException {
		Path meta = Files.createDirectories(this.config.resolve("contexts/meta/" + ODD));
		Files.writeString(meta.resolve("meta.json"), content);
	}

}

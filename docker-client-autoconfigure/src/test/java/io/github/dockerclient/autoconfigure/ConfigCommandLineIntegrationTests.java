package io.github.dockerclient.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.CommandLine;
import io.github.dockerclient.transport.ScriptedServer;
import io.github.dockerclient.transport.ScriptedServer.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of the same {@code config.json}, this client sends what Docker's command line sends.
 * Only the address of the registry is written here without scheme and path, which engines
 * do not read of this header.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engines need -Pengines")
class ConfigCommandLineIntegrationTests {

	private static final String IMAGE = "r.example.com:5000/a:1";

	@TempDir
	Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", " ", "null", "{} trailing", "{\"auths\":null}", "{\"auths\":{\"R\":null}}",
			"{\"auths\":{\"R\":{}}}", "{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"https://R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"https://R/v1/\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R/\":{\"auth\":\"bWU6c2VjcmV0\"}}}", "{\"auths\":{\"other\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"AUTHS\":{\"R\":{\"Auth\":\"bWU6c2VjcmV0\"}}}", "{\"auths\":{\"R\":{\"auth\":\"bWU6c2Vj\\ncmV0\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"dG9rZW46\"}}}", "{\"auths\":{\"R\":{\"auth\":\"bWU6ICA=\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6YTpiOmM=\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6\",\"identitytoken\":\"id\"}}}",
			"{\"auths\":{\"R\":{\"identitytoken\":\"id\"}}}", "{\"auths\":{\"R\":{\"username\":\"me\"}}}",
			"{\"auths\":{\"R\":{\"username\":\"me\",\"password\":\"  \"}}}",
			"{\"auths\":{\"R\":{\"username\":\"x\",\"password\":\"y\",\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R\":{\"registrytoken\":\"jwt\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\",\"email\":\"a@b\",\"future\":1}}}",
			"{\"credHelpers\":{\"R\":\"\"},\"credsStore\":\"missing\",\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"HttpHeaders\":{\"X-Meta\":\"a b\",\"User-Agent\":\"mine\"}}" })
	void sameIsSent(String config) throws IOException {
		Files.writeString(this.directory.resolve("config.json"), config.replace("R", "r.example.com:5000"));
		Request own;
		Request theirs;
		try (ScriptedServer server = ScriptedServer.tcp()) {
			server.then(ScriptedServer.error(500, "enough")).then(ScriptedServer.error(500, "enough"));
			new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
				.withPropertyValues("docker.config=" + this.directory, "docker.host=" + server.address())
				.run((context) -> context.getBean(ReactiveDockerOperations.class)
					.images()
					.pull(IMAGE)
					.onErrorComplete()
					.block(ScriptedServer.PATIENCE));
			own = server.take();
			String output = new CommandLine(
					Map.of("DOCKER_CONFIG", this.directory.toString(), "DOCKER_HOST", server.address().toString()))
				.run("pull", IMAGE)
				.output();
			assertThat(output).contains("enough");
			theirs = server.take();
		}
		assertThat(credentials(own)).isEqualTo(credentials(theirs));
		assertThat(own.header("X-Meta")).isEqualTo(theirs.header("X-Meta"));
	}

	private static Map<Object, @Nullable Object> credentials(Request request) {
		assertThat(request.target()).contains("/images/create");
		byte[] json = Base64.getUrlDecoder().decode(String.valueOf(request.header("X-Registry-Auth")));
		Map<Object, @Nullable Object> fields = new LinkedHashMap<>();
		Map<?, ?> sent = JsonMapper.shared().readValue(new String(json, StandardCharsets.UTF_8), Map.class);
		sent.forEach(fields::put);
		fields.remove("serveraddress");
		return fields;
	}

}

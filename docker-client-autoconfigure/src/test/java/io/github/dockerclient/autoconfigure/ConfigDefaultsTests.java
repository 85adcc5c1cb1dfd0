package io.github.dockerclient.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.build.BuilderVersion;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.ScriptedServer;
import io.github.dockerclient.type.Platform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the parts of requests that come from Docker's {@code config.json} and from
 * properties for all calls.
 */
class ConfigDefaultsTests {

	@TempDir
	Path config;

	private ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class));

	@BeforeEach
	void write() throws IOException {
		Files.writeString(this.config.resolve("config.json"), """
				{"HttpHeaders": {"X-Meta": " team a ", "user-agent": "mine", "Host": "other", "Content-Length": "7",
				 "Content-Type": "text/odd", "X-Registry-Auth": "odd"},
				 "detachKeys": "ctrl-q,q",
				 "proxies": {"default": {"httpProxy": "http://proxy:1", "noProxy": "localhost", "ftpProxy": ""}}}""");
		this.runner = this.runner.withPropertyValues("docker.config=" + this.config);
	}

	@Test
	void headersAreSentUnlessTheRequestHasThemItself() {
		EngineRequest get = sent(
				(docker) -> docker.http().get("/info").value(Object.class).block(ScriptedServer.PATIENCE));
		assertThat(get.headers()).contains("X-Meta: team a", "User-Agent: docker-client-spring-boot")
			.doesNotContain("Host: other");
		assertThat(get.headers()).extracting((header) -> header.replaceFirst(":.*", "").toLowerCase(Locale.ROOT))
			.doesNotHaveDuplicates()
			.doesNotContain("content-length");
		EngineRequest post = sent((docker) -> docker.containers()
			.create((container) -> container.image("a"))
			.onErrorComplete()
			.block(ScriptedServer.PATIENCE));
		assertThat(post.header("Content-Type")).isEqualTo("application/json");
		EngineRequest pull = sent(
				(docker) -> docker.images().pull("r.example.com/a").onErrorComplete().block(ScriptedServer.PATIENCE));
		assertThat(pull.headers().stream().filter((header) -> header.startsWith("X-Registry-Auth"))).hasSize(1);
		assertThat(pull.header("X-Registry-Auth")).isEqualTo("e30=");
	}

	@Test
	void proxiesAreForContainersOnlyIfAskedFor() {
		assertThat(created()).doesNotContain("proxy");
		this.runner = this.runner.withPropertyValues("docker.use-config-proxies=true");
		assertThat(created())
			.contains("\"A=b\"", "\"HTTP_PROXY=http://proxy:1\"", "\"http_proxy=http://proxy:1\"", "\"NO_PROXY=mine\"",
					"\"no_proxy=localhost\"")
			.doesNotContain("NO_PROXY=localhost", "FTP");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void callsDecideOfProxies(boolean use) {
		this.runner = this.runner.withPropertyValues("docker.use-config-proxies=" + !use);
		assertThat(sent((docker) -> docker.containers()
			.create((container) -> container.image("a").useConfigProxies(use))
			.onErrorComplete()
			.block(ScriptedServer.PATIENCE)).text().contains("http_proxy=http://proxy:1")).isEqualTo(use);
		assertThat(sent((docker) -> docker.build()
			.build((build) -> build.remote("http://localhost/context.tar")
				.builderVersion(BuilderVersion.CLASSIC)
				.useConfigProxies(use))
			.onErrorComplete()
			.block(ScriptedServer.PATIENCE)).target().contains("http_proxy")).isEqualTo(use);
	}

	private String created() {
		return sent((docker) -> docker.containers()
			.create((container) -> container.image("a").env("A", "b").env("NO_PROXY", "mine"))
			.onErrorComplete()
			.block(ScriptedServer.PATIENCE)).text();
	}

	@Test
	void detachKeysAreThoseOfTheFileUnlessSet() {
		assertThat(sent((docker) -> docker.exec()
			.create("a", (exec) -> exec.command("sh"))
			.onErrorComplete()
			.block(ScriptedServer.PATIENCE)).text()).contains("\"DetachKeys\":\"ctrl-q,q\"");
		assertThat(sent((docker) -> docker.exec()
			.create("a", (exec) -> exec.command("sh").detachKeys("ctrl-x"))
			.onErrorComplete()
			.block(ScriptedServer.PATIENCE)).text()).contains("\"DetachKeys\":\"ctrl-x\"");
	}

	@Test
	void platformIsTheDefaultUnlessSet() {
		this.runner = this.runner.withPropertyValues("docker.default-platform=linux/arm64");
		assertThat(
				sent((docker) -> docker.images().pull("a").onErrorComplete().block(ScriptedServer.PATIENCE)).target())
			.contains("platform=linux%2Farm64");
		assertThat(sent((docker) -> docker.images()
			.pull("a", (pull) -> pull.platform(Platform.of("linux/amd64")))
			.onErrorComplete()
			.block(ScriptedServer.PATIENCE)).target()).contains("platform=linux%2Famd64");
		assertThat(sent((docker) -> docker.containers()
			.create((container) -> container.image("a"))
			.onErrorComplete()
			.block(ScriptedServer.PATIENCE)).target()).contains("platform=linux%2Farm64");
	}

	@Test
	void platformThatIsNoneIsNamed() {
		this.runner.withPropertyValues("docker.default-platform=linux/a b/c/d/e", "docker.host=tcp://localhost:1")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidConfigurationPropertyValueException.class)
				.hasMessageContaining("docker.default-platform"));
	}

	@Test
	void brokenFileHasNoDefaults() throws IOException {
		Files.write(this.config.resolve("config.json"), "{\"HttpHeaders\": [".getBytes(StandardCharsets.UTF_8));
		this.runner.run((context) -> assertThat(context).hasNotFailed());
	}

	private EngineRequest sent(Consumer<ReactiveDockerOperations> call) {
		try (ScriptedServer server = ScriptedServer.tcp()) {
			server.then(ScriptedServer.json("{}"));
			this.runner.withPropertyValues("docker.host=" + server.address())
				.run((context) -> call.accept(context.getBean(ReactiveDockerOperations.class)));
			return server.take();
		}
	}

}

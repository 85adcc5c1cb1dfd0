package io.github.dockerclient.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.TestEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests with contexts that Docker's command line has created, each for an engine.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engines need -Pengines")
class DockerContextIntegrationTests {

	@TempDir
	Path directory;

	private ApplicationContextRunner runner = new ApplicationContextRunner();

	@BeforeEach
	void create() throws Exception {
		Map<String, String> tls = Engines.variables("tls");
		String certificates = tls.get("DOCKER_CERT_PATH");
		create("old", "host=" + host(Engines.OLDEST));
		create("secure", "host=%s,ca=%s/ca.pem,cert=%s/cert.pem,key=%s/key.pem".formatted(tls.get("DOCKER_HOST"),
				certificates, certificates, certificates));
		create("unverified", "host=%s,skip-tls-verify=true,cert=%s/cert.pem,key=%s/key.pem"
			.formatted(tls.get("DOCKER_HOST"), certificates, certificates));
		create("elsewhere", "host=ssh://docker-host");
		this.runner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
			.withPropertyValues("docker.config=" + this.directory,
					"docker.ssh.config=" + Engines.variables("ssh").get("SSH_CONFIG"));
	}

	@Test
	void contextsLeadToTheirEngines() {
		assertVersion(Engines.oldest(), "docker.context=old");
		assertVersion(Engines.reference(), "docker.context=secure");
		assertVersion(Engines.reference(), "docker.context=unverified");
		assertVersion(Engines.reference(), "docker.context=elsewhere");
	}

	@Test
	void contextThatIsInUseIsTheLastChoice() throws Exception {
		docker("context", "use", "old");
		assertVersion(Engines.oldest());
		assertVersion(Engines.reference(), "docker.context=secure");
		assertVersion(Engines.reference(), "docker.context=old", "docker.host=" + host(Engines.REFERENCE));
	}

	@Test
	void unknownContextReportsWhichThereAre() {
		assertRefused("other", "There is no Docker context 'other'", "default, elsewhere, old, secure, unverified");
	}

	@Test
	void contextInUseThatIsGoneIsNamed() throws IOException {
		Files.writeString(this.directory.resolve("config.json"), "{\"currentContext\":\"gone\"}");
		this.runner.run((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessageContaining("There is no Docker context 'gone'"));
	}

	@Test
	void brokenContextIsNamed() throws IOException {
		Path meta = this.directory.resolve("contexts/meta");
		try (var files = Files.walk(meta)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.writeString(file, "{");
			}
		}
		assertRefused("old", "meta.json", "is not JSON");
	}

	private void assertVersion(TestEngine engine, String... properties) {
		this.runner.withPropertyValues(properties).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(DockerOperations.class).system().version().version())
				.isEqualTo(engine.version().version());
		});
	}

	private void assertRefused(String name, String... sentences) {
		this.runner.withPropertyValues("docker.context=" + name)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidConfigurationPropertyValueException.class)
				.hasMessageContaining("docker.context")
				.hasMessageContainingAll(sentences));
	}

	private static String host(String engine) {
		return String.valueOf(Engines.variables(engine).get("DOCKER_HOST"));
	}

	private void create(String name, String endpoint) throws Exception {
		docker("context", "create", name, "--docker", endpoint);
	}

	private void docker(String... arguments) throws Exception {
		List<String> command = new ArrayList<>(
				List.of(String.valueOf(Engines.variables(Engines.REFERENCE).get("DOCKER_CLI"))));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().keySet().removeIf((variable) -> variable.startsWith("DOCKER_"));
		builder.environment().put("DOCKER_CONFIG", this.directory.toString());
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
	}

}

package io.github.dockerclient.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an application with an invalid property fails when it starts, and that the
 * analysis of the failure names the property.
 */
class InvalidPropertiesTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
		.withPropertyValues("docker.config=/nowhere", "docker.host=unix:///docker.sock");

	@ParameterizedTest
	@MethodSource("durationsAndNumbers")
	void timesAndCountsMustBePositive(String property) {
		for (String value : new String[] { "0", "-1" }) {
			for (String name : ofEachEngine(property)) {
				fails(this.runner.withPropertyValues(name + "=" + value), name, "must be positive");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "docker.connect-timeout", "docker.pool.acquire-timeout", "docker.metrics.interval" })
	void timesAreLimited(String property) {
		fails(this.runner.withPropertyValues(property + "=10001d"), property, "must not exceed 10000 days");
		this.runner.withPropertyValues(property + "=10000d").run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			docker.events.types           | container,imagine        | 'imagine' is unknown
			docker.events.types           | Container                | container, daemon
			docker.events.actions         | die,exec-die             | 'exec-die' is unknown
			docker.events.actions         | dead: x                  | 'dead: x' is unknown
			docker.events.containers      | a,,b                     | is empty
			docker.events.images          | " ,b"                    | is empty
			docker.health.containers.names| a,                       | is empty
			docker.build.platform         | linux/                   | must have the form
			docker.default-platform       | /amd64                   | must have the form
			docker.build.builder          | kit                      | No enum constant
			docker.api-version            | 2                        | such as 1.43
			docker.api-version            | 1.24                     | from 1.41 on
			docker.host                   | tpc://host               | is not supported
			docker.context                | nope                     | nope
			""")
	void valuesOfAnEngineAreNamed(String property, String value, String reason) {
		for (String name : ofEachEngine(property)) {
			ApplicationContextRunner invalid = this.runner.withPropertyValues(name + "=" + value);
			fails(property.endsWith("context") ? invalid.withPropertyValues("docker.host=") : invalid, name, reason);
		}
	}

	@Test
	void valuesOfAllEnginesAreNamed() {
		fails(this.runner.withPropertyValues("docker.metrics.containers.names=a,,b"), "docker.metrics.containers.names",
				"is empty");
		fails(this.runner.withPropertyValues("docker.registries.one.address=me:s3cr3t@host",
				"docker.registries.one.identity-token=token"), "docker.registries.one.address", "user name");
		fails(this.runner.withPropertyValues("docker.registries.one.address=host/a b",
				"docker.registries.one.identity-token=token"), "docker.registries.one.address", "spaces");
		fails(this.runner.withPropertyValues("docker.host=tcp://me:s3cr3t@host"), "docker.host", "not valid");
	}

	@Test
	void everyActionAndTypeThatIsKnownIsAccepted() {
		this.runner
			.withPropertyValues("docker.events.types=container,volume",
					"docker.events.actions=die,exec_create,health_status: unhealthy,update")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "unix:///docker.sock", "tcp://host", "ssh://host" })
	void anSslBundleMustExist(String host) {
		for (String name : ofEachEngine("docker.ssl.bundle")) {
			ApplicationContextRunner unknown = this.runner.withPropertyValues(name + "=mine",
					name.replace("ssl.bundle", "host") + "=" + host);
			fails(unknown, name, "has no SSL bundles");
			fails(unknown.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class)), name,
					"There is no SSL bundle of this name");
		}
	}

	@Test
	void theFilesOfAnSslBundleMustExist(@TempDir Path directory) throws IOException {
		Path broken = Files.writeString(directory.resolve("broken.pem"), "broken");
		for (String file : new String[] { "/nowhere/ca.pem", broken.toString() }) {
			for (String name : ofEachEngine("docker.ssl.bundle")) {
				fails(this.runner.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
					.withPropertyValues("spring.ssl.bundle.pem.mine.truststore.certificate=" + file, name + "=mine",
							name.replace("ssl.bundle", "host") + "=tcp://host"),
						name, "cannot be loaded");
			}
		}
	}

	@Test
	void certificatesAreFromOneSource() {
		for (String name : ofEachEngine("docker.ssl.bundle")) {
			String certPath = name.replace("ssl.bundle", "cert-path");
			fails(this.runner.withPropertyValues(name + "=mine", certPath + "=/certs"), name, certPath);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			reactive                 | collides with another bean
			dockerOperations         | collides with another bean
			reactiveDockerOperations | collides with another bean
			default                  | the engine that docker.host configures
			Default                  | the engine that docker.host configures
			[a/b]                    | must not contain
			[ ]                      | must not be empty
			""")
	void aNameMustBeFree(String name, String reason) {
		fails(this.runner.withPropertyValues("docker.daemons." + name + ".host=tcp://host"),
				"docker.daemons." + name.replaceAll("[\\[\\]]", ""), reason);
	}

	@Test
	void namesMustNotCollideWithEachOtherOrWithBeansOfTheApplication() {
		fails(this.runner.withPropertyValues("docker.daemons.stage.host=tcp://a",
				"docker.daemons.stageReactive.host=tcp://b"), "docker.daemons.stage",
				"'stageReactiveDockerOperations'");
		fails(this.runner.withPropertyValues("docker.daemons.farm.host=tcp://a")
			.withBean("farmDockerOperations", String.class, () -> "own"), "docker.daemons.farm",
				"'farmDockerOperations'");
	}

	@Test
	void namesMustDifferInMoreThanCaseAndSeparators() {
		for (String other : new String[] { "Stage-one", "stage_one", "stageOne" }) {
			fails(this.runner.withPropertyValues("docker.daemons.stage-one.host=tcp://a",
					"docker.daemons." + other + ".host=tcp://b"), "docker.daemons.", "differ in more than");
		}
	}

	@Test
	void anEnvironmentVariableMayHaveAnotherSpelling() {
		this.runner.withPropertyValues("docker.daemons.stage-one.host=tcp://a")
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("systemEnvironment",
						Map.of("DOCKER_DAEMONS_STAGEONE_HOST", "tcp://b"))))
			.run((context) -> assertThat(context).hasNotFailed());
	}

	private static String[] ofEachEngine(String property) {
		return !property.matches("docker\\.(metrics|credential-helper-timeout).*")
				? new String[] { property, property.replaceFirst("docker\\.", "docker.daemons.staging.") }
				: new String[] { property };
	}

	private static void fails(ApplicationContextRunner runner, String property, String reason) {
		AtomicReference<Environment> environment = new AtomicReference<>();
		runner.withInitializer((context) -> environment.set(context.getEnvironment())).run((context) -> {
			assertThat(context).as(property).hasFailed();
			FailureAnalysis analysis = analyze(Objects.requireNonNull(environment.get()),
					Objects.requireNonNull(context.getStartupFailure()));
			assertThat(analysis).as(property).isNotNull();
			assertThat(analysis.getDescription() + analysis.getAction()).contains(property, reason)
				.doesNotContain("s3cr3t");
		});
	}

	// The first analyzer that understands a failure explains it, as in Spring Boot.
	private static @Nullable FailureAnalysis analyze(Environment environment, Throwable failure) {
		return SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, ArgumentResolver.of(Environment.class, environment),
					FailureHandler.logging(LogFactory.getLog(InvalidPropertiesTests.class)))
			.stream()
			.map((analyzer) -> analyzer.analyze(failure))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	static Stream<String> durationsAndNumbers() throws IOException {
		JsonNode metadata;
		try (InputStream in = Objects.requireNonNull(
				InvalidPropertiesTests.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json"))) {
			metadata = JsonMapper.shared().readTree(in);
		}
		return metadata.path("properties")
			.valueStream()
			.filter((property) -> property.path("name").stringValue().startsWith("docker."))
			.filter((property) -> property.path("type")
				.asString("")
				.matches("java\\.(time\\.Duration|lang\\.(Integer|Long|Short))|.*DataSize"))
			.map((property) -> property.path("name").stringValue());
	}

}

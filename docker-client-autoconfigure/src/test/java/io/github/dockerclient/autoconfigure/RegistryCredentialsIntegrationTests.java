package io.github.dockerclient.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.engines.TestRegistry;
import io.github.dockerclient.engines.TokenRegistry;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.RegistryCredentialsException;
import io.github.dockerclient.error.RegistryUnauthorizedException;
import io.github.dockerclient.image.ImageOperations;
import io.github.dockerclient.registry.AuthResponse;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for all sources of registry credentials, with registries that require them.
 */
@OnEachEngine
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The registries need -Pengines")
class RegistryCredentialsIntegrationTests {

	private static final String NONE_KNOWN = "requires credentials, but none are configured";

	private static TokenRegistry tokens;

	@RegisterExtension
	final EngineFixture docker;

	@TempDir
	Path config;

	private final ApplicationContextRunner runner;

	RegistryCredentialsIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
		this.runner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
			.withPropertyValues(engine.properties(engine.proxy().address()));
	}

	@BeforeAll
	static void startTokens() {
		tokens = new TokenRegistry();
	}

	@AfterAll
	static void stopTokens() {
		tokens.close();
	}

	@Test
	void properties() {
		run(application(TestRegistry.credentials()), (client) -> assertPushedAndPulled(client, TestRegistry.address()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"auths\":{\"%s\":{\"auth\":\"%s\"}}}", "{\"credsStore\":\"tester\"}",
			"{\"credHelpers\":{\"%s\":\"tester\"},\"credsStore\":\"missing\"}" })
	void configurationOfDocker(String json) throws IOException {
		RegistryCredentials login = TestRegistry.credentials();
		String auth = Base64.getEncoder()
			.encodeToString((login.username() + ":" + login.password()).getBytes(StandardCharsets.UTF_8));
		write(json.formatted(login.address(), auth));
		run(this.runner.withPropertyValues("docker.config=" + this.config),
				(client) -> assertPushedAndPulled(client, TestRegistry.address()));
	}

	@Test
	void beanOfTheApplication() {
		run(withProvider((registry) -> Mono.just(TestRegistry.credentials()).delayElement(Duration.ofMillis(10))),
				(client) -> assertPushedAndPulled(client, TestRegistry.address()));
	}

	@Test
	void ownOfTheCallBeforeThoseOfTheApplication() {
		RegistryCredentials own = TestRegistry.credentials();
		String name = named(TestRegistry.address());
		run(application(wrong(own)), (client) -> {
			client.images().push(name, (push) -> push.credentials(own));
			client.images().remove(name);
			client.images().pull(name, (pull) -> pull.credentials(own));
			assertThat(client.images().inspect(name).id()).isNotNull();
		});
	}

	@Test
	void loginBeforeThoseOfTheApplicationUntilTheLogout() {
		RegistryCredentials good = TestRegistry.credentials();
		run(application(wrong(good)), (client) -> {
			client.registry().login(good);
			assertPushedAndPulled(client, good.address());
			client.registry().logout(good.address());
			assertRefused(client, good.address(), "rejected the configured credentials");
		});
	}

	@Test
	void loginWithATokenGoesOnWithTheIdentityToken() {
		run(this.runner, (client) -> {
			tokens.asked();
			AuthResponse response = client.registry().login(tokens.credentials());
			assertThat(response.identityToken()).isEqualTo(tokens.identityToken());
			assertThat(tokens.asked()).containsOnly("password");
			assertPushedAndPulled(client, tokens.address());
			assertThat(tokens.asked()).isNotEmpty().containsOnly("identity token");
		});
	}

	@Test
	void identityTokenOfTheProperties() {
		run(application(RegistryCredentials.ofToken(tokens.address(), tokens.identityToken())),
				(client) -> assertPushedAndPulled(client, tokens.address()));
	}

	@Test
	void eachRegistryGetsItsOwn() {
		run(application(TestRegistry.credentials(), tokens.credentials()), (client) -> {
			assertPushedAndPulled(client, TestRegistry.address());
			assertPushedAndPulled(client, tokens.address());
		});
		assertThat(this.docker.wire().stream().filter((exchange) -> exchange.header("X-Registry-Auth") != null))
			.hasSize(4)
			.allSatisfy((exchange) -> assertThat(exchange.header("X-Registry-Auth"))
				.isEqualTo(exchange.toString().contains(tokens.address().replaceFirst(".*:", ""))
						? tokens.credentials().header() : TestRegistry.credentials().header()));
	}

	@Test
	void wrongOnesAreRefusedByTheRegistry() {
		run(application(wrong(TestRegistry.credentials()), wrong(tokens.credentials())), (client) -> {
			assertRefused(client, TestRegistry.address(), "rejected the configured credentials");
			assertRefused(client, tokens.address(), "rejected the configured credentials");
			assertLoginRefused(client, wrong(TestRegistry.credentials()));
			assertLoginRefused(client, wrong(tokens.credentials()));
		});
		run(application(RegistryCredentials.ofToken(tokens.address(), "wrong")),
				(client) -> assertRefused(client, tokens.address(), "rejected the configured credentials"));
	}

	@Test
	void absentOnesAreRefusedByTheRegistry() {
		run(this.runner, (client) -> {
			assertRefused(client, TestRegistry.address(), NONE_KNOWN);
			tokens.strict(true);
			assertRefused(client, tokens.address(), NONE_KNOWN);
			tokens.strict(false);
		});
	}

	// Docker Hub answers the same way.
	@Test
	void aRegistryMayHideFromStrangersWhatTheyMayNotPull() {
		String name = named(tokens.address());
		run(this.runner, (client) -> {
			assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> client.images().pull(name))
				.withMessageContaining("may require 'docker login'");
			assertThatExceptionOfType(RegistryUnauthorizedException.class).isThrownBy(() -> client.images().push(name))
				.withMessageContaining("Registry '%s' %s", tokens.address(), NONE_KNOWN);
		});
	}

	@Test
	void whatIsNotThereIsNotFoundWithTheRightOnes() {
		run(application(TestRegistry.credentials(), tokens.credentials()), (client) -> {
			for (String registry : List.of(TestRegistry.address(), tokens.address())) {
				assertThatExceptionOfType(NotFoundException.class)
					.isThrownBy(() -> client.images().pull(registry + "/" + this.docker.name("missing")));
			}
		});
	}

	@Test
	void expiredOnesAreAskedForAgain() {
		AtomicInteger asked = new AtomicInteger();
		RegistryCredentialsProvider provider = (registry) -> Mono
			.just((asked.incrementAndGet() == 1) ? wrong(TestRegistry.credentials()) : TestRegistry.credentials());
		run(withProvider(provider.cached(Duration.ofHours(1))),
				(client) -> assertPushedAndPulled(client, TestRegistry.address()));
		assertThat(asked).hasValue(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"{\"credsStore\":\"missing\"} | helper 'docker-credential-missing', which Docker's configuration file names, cannot be run",
			"{\"credsStore\":\"tester\"} | helper 'docker-credential-tester' did not answer within 1 s, when asked for registry 'hanging.example.com'",
			"{\"credHelpers\":{\"rubbish.example.com\":\"tester\"}} | helper 'docker-credential-tester' did not print a user name and a secret",
			"{\"auths\": | config.json is not valid" })
	void pullsReportWhatIsWrongWithTheConfiguration(String json, String message) throws IOException {
		write(json);
		String registry = json.contains("rubbish") ? "rubbish.example.com" : "hanging.example.com";
		run(this.runner.withPropertyValues("docker.config=" + this.config, "docker.credential-helper-timeout=1s"),
				(client) -> assertThatExceptionOfType(RegistryCredentialsException.class)
					.isThrownBy(() -> client.images().pull(registry + "/app"))
					.withMessageContaining(message)
					.withMessageNotContaining("unquotable"));
		assertThat(this.docker.wire()).isEmpty();
	}

	private void assertPushedAndPulled(DockerOperations client, String registry) {
		String name = named(registry);
		ImageOperations images = client.images();
		assertThat(images.push(name).tags()).hasSize(1);
		images.remove(name);
		images.pull(name);
		assertThat(images.inspect(name).repoTags()).contains(name);
	}

	private void assertRefused(DockerOperations client, String registry, String reason) {
		String name = named(registry);
		for (Runnable call : List.<Runnable>of(() -> client.images().push(name), () -> client.images().pull(name),
				() -> client.registry().inspect(name))) {
			RegistryUnauthorizedException refused = catchThrowableOfType(RegistryUnauthorizedException.class,
					call::run);
			assertThat(refused).hasMessageContaining("Registry '%s' %s", registry, reason);
			assertThat(refused.registry()).isEqualTo(registry);
			assertThat(refused.getCause()).isInstanceOf(EngineException.class);
		}
	}

	private static void assertLoginRefused(DockerOperations client, RegistryCredentials wrong) {
		assertThatExceptionOfType(RegistryUnauthorizedException.class).isThrownBy(() -> client.registry().login(wrong))
			.withMessageContaining("Registry '%s' rejected this login", wrong.address());
	}

	private String named(String registry) {
		String name = this.docker.removed(registry + "/" + this.docker.name("credentials") + ":1");
		this.docker.direct()
			.post("/images/{name}/tag", EngineFixture.IMAGE)
			.query("repo", name.substring(0, name.lastIndexOf(':')))
			.query("tag", "1")
			.nothing()
			.block(EngineFixture.PATIENCE);
		return name;
	}

	private static RegistryCredentials wrong(RegistryCredentials right) {
		return new RegistryCredentials(right.address(), right.username(), "wr0ng", null);
	}

	private ApplicationContextRunner application(RegistryCredentials... registries) {
		ApplicationContextRunner application = this.runner;
		for (int i = 0; i < registries.length; i++) {
			String prefix = "docker.registries.r%d.".formatted(i);
			RegistryCredentials registry = registries[i];
			application = application.withPropertyValues(prefix + "address=" + registry.address(),
					(registry.identityToken() != null) ? prefix + "identity-token=" + registry.identityToken()
							: prefix + "username=" + registry.username(),
					prefix + "password=" + ((registry.password() != null) ? registry.password() : ""));
		}
		return application;
	}

	private ApplicationContextRunner withProvider(RegistryCredentialsProvider provider) {
		return this.runner.withBean(RegistryCredentialsProvider.class, () -> provider);
	}

	private void write(String json) throws IOException {
		Files.writeString(this.config.resolve("config.json"), json);
	}

	private void run(ApplicationContextRunner application, Scenario scenario) {
		application.run((context) -> {
			assertThat(context).hasNotFailed();
			scenario.run(context.getBean(DockerOperations.class));
		});
	}

	@FunctionalInterface
	private interface Scenario {

		void run(DockerOperations client);

	}

}

package io.github.dockerclient.autoconfigure;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.actuate.DockerEndpoint;
import io.github.dockerclient.autoconfigure.actuate.DockerEndpointAutoConfiguration;
import io.github.dockerclient.autoconfigure.actuate.DockerInfoContributorAutoConfiguration;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Exchange;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.engines.TestRegistry;
import io.github.dockerclient.engines.TokenRegistry;
import io.github.dockerclient.image.ImagePullOptions;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.actuate.autoconfigure.context.properties.ConfigurationPropertiesReportEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.env.EnvironmentEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.info.InfoEndpointAutoConfiguration;
import org.springframework.boot.actuate.context.properties.ConfigurationPropertiesReportEndpoint;
import org.springframework.boot.actuate.env.EnvironmentEndpoint;
import org.springframework.boot.actuate.info.InfoEndpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that no secret appears in the output of an application that has secrets from
 * every source and the most verbose output.
 */
@OnEachEngine
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The registries need -Pengines")
class SecretsIntegrationTests {

	private static final String WRONG = "wr0ng-pr0perty";

	private static final String TOKEN = "t0ken-0f-a-pr0perty";

	private static final String WRITTEN = "c0nfig-passw0rd";

	private static final String HELPED = "pä:ss";

	private static final String OWN = "0wn-passw0rd";

	private static final String TRIED = "l0gin-passw0rd";

	private static final String BROKEN = "br0ken-passw0rd";

	private static final String RUBBISH = "unquotable-secret";

	@RegisterExtension
	final EngineFixture docker;

	@TempDir
	Path config;

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final Level level = this.root.getLevel();

	private final List<Appender<ILoggingEvent>> appenders = new ArrayList<>();

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final StringWriter output = new StringWriter();

	private final ApplicationContextRunner runner;

	SecretsIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
		this.runner = new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DockerAutoConfiguration.class, DockerEndpointAutoConfiguration.class,
							DockerInfoContributorAutoConfiguration.class, InfoEndpointAutoConfiguration.class,
							EndpointAutoConfiguration.class, EnvironmentEndpointAutoConfiguration.class,
							ConfigurationPropertiesReportEndpointAutoConfiguration.class,
							HealthContributorAutoConfiguration.class, HealthContributorRegistryAutoConfiguration.class,
							HealthEndpointAutoConfiguration.class))
			.withPropertyValues(engine.properties(engine.proxy().address()))
			.withPropertyValues("management.endpoints.web.exposure.include=*",
					"management.endpoints.jmx.exposure.include=*", "management.endpoint.health.show-details=always",
					"management.info.docker.enabled=true");
	}

	@BeforeEach
	void listen() {
		this.root.iteratorForAppenders().forEachRemaining(this.appenders::add);
		this.appenders.forEach(this.root::detachAppender);
		this.log.start();
		this.root.addAppender(this.log);
		this.root.setLevel(Level.TRACE);
	}

	@AfterEach
	void listenNoMore() {
		this.root.setLevel(this.level);
		this.root.detachAppender(this.log);
		this.appenders.forEach(this.root::addAppender);
	}

	@Test
	void areSentAndNowhereElseToBeFound() throws IOException {
		Files.writeString(this.config.resolve("config.json"),
				"{\"auths\":{\"config.example.com\":{\"auth\":\"%s\"},\"broken.example.com\":{\"auth\":\"%s\"}},"
					.formatted(encoded("me:" + WRITTEN), encoded(BROKEN))
						+ "\"credHelpers\":{\"good.example.com\":\"tester\",\"rubbish.example.com\":\"tester\"}}");
		try (TokenRegistry tokens = new TokenRegistry()) {
			RegistryCredentials known = tokens.credentials();
			application(known).run((context) -> {
				assertThat(context).hasNotFailed();
				drive(context, tokens);
			});
			Collection<String> sent = this.docker.wire()
				.stream()
				.map(SecretsIntegrationTests::header)
				.filter(Objects::nonNull)
				.toList();
			List<String> secrets = List.of(known.password(), tokens.identityToken(), WRONG, TOKEN, WRITTEN, HELPED,
					OWN);
			assertThat(secrets)
				.allSatisfy((secret) -> assertThat(sent).anySatisfy((header) -> assertThat(header).contains(secret)));
			List<String> all = new ArrayList<>(secrets);
			all.addAll(List.of(TRIED, BROKEN, RUBBISH));
			assertThat(this.log.list).extracting(ILoggingEvent::getLoggerName)
				.anyMatch((logger) -> logger.startsWith("io.netty"))
				.anyMatch((logger) -> logger.startsWith("reactor.netty"));
			assertNotReported(all);
		}
	}

	@Test
	void stayOutOfTheReasonWhyAnApplicationDoesNotStart() throws IOException {
		Files.writeString(this.config.resolve("config.json"), "{\"auths\":{\"r.io\":{\"auth\":\"" + BROKEN + "\"}");
		this.runner
			.withPropertyValues("docker.registries.a.address=me:%s@r.io".formatted(OWN),
					"docker.registries.a.username=me", "docker.registries.a.password=" + WRONG)
			.run((context) -> print(context.getStartupFailure()));
		this.runner
			.withPropertyValues("docker.registries.a.address=r.io", "docker.registries.a.username=me",
					"docker.registries.a.password=" + WRONG, "docker.registries.a.identity-token=" + TOKEN)
			.run((context) -> print(context.getStartupFailure()));
		this.runner.withPropertyValues("docker.config=" + this.config).run((context) -> {
			DockerOperations client = context.getBean(DockerOperations.class);
			call(() -> client.images().pull("r.io/app"));
		});
		assertNotReported(List.of(WRONG, TOKEN, OWN, BROKEN));
	}

	private ApplicationContextRunner application(RegistryCredentials known) {
		return this.runner.withPropertyValues("docker.config=" + this.config,
				"docker.registries.right.address=" + known.address(),
				"docker.registries.right.username=" + known.username(),
				"docker.registries.right.password=" + known.password(),
				"docker.registries.wrong.address=" + TestRegistry.address(), "docker.registries.wrong.username=tester",
				"docker.registries.wrong.password=" + WRONG, "docker.registries.token.address=token.example.com",
				"docker.registries.token.identity-token=" + TOKEN);
	}

	private void drive(ApplicationContext context, TokenRegistry tokens) {
		DockerOperations client = context.getBean(DockerOperations.class);
		List<String> registries = List.of(tokens.address(), TestRegistry.address(), "token.example.com",
				"config.example.com", "broken.example.com", "good.example.com", "rubbish.example.com");
		registries.forEach((registry) -> use(client, registry, null));
		use(client, "own.example.com", new RegistryCredentials("own.example.com", "me", OWN, null));
		call(() -> client.registry().login(new RegistryCredentials(TestRegistry.address(), "me", TRIED, null)));
		call(() -> client.registry().login(tokens.credentials()));
		use(client, tokens.address(), null);
		RegistryCredentialsProvider provider = context.getBean(RegistryCredentialsProvider.class);
		registries.forEach((registry) -> call(() -> provider.find(registry).block(EngineFixture.PATIENCE)));
		call(() -> provider);
		call(() -> client);
		call(() -> context.getBean(ReactiveDockerOperations.class));
		DockerProperties properties = context.getBean(DockerProperties.class);
		call(() -> properties);
		call(properties::getRegistries);
		answer(() -> context.getBean(EnvironmentEndpoint.class).environment(null));
		answer(() -> context.getBean(EnvironmentEndpoint.class).environmentEntry("docker.registries.right.password"));
		answer(() -> context.getBean(ConfigurationPropertiesReportEndpoint.class).configurationProperties());
		answer(() -> context.getBean(HealthEndpoint.class).health());
		answer(() -> context.getBean(InfoEndpoint.class).info());
		answer(() -> context.getBean(DockerEndpoint.class).daemons());
	}

	private void use(DockerOperations client, String registry, @Nullable RegistryCredentials own) {
		String name = this.docker.removed(registry + "/" + this.docker.name("secrets") + ":1");
		call(() -> {
			client.images().tag(EngineFixture.IMAGE, name);
			return "tagged";
		});
		call(() -> client.images().push(name, (push) -> credentials(own, push::credentials)));
		call(() -> client.images().pull(name, (pull) -> credentials(own, pull::credentials)));
		call(() -> client.images().search(registry + "/app", (search) -> credentials(own, search::credentials)));
		call(() -> client.registry().inspect(name));
		call(() -> client.build()
			.build((build) -> credentials(own, build.dockerfileText("FROM " + name + "\n").pull(true)::credentials)));
		call(() -> client.plugins().privileges(name));
		call(() -> client.plugins().install(name));
		if (own != null) {
			call(() -> new ImagePullOptions().credentials(own));
		}
	}

	private static void credentials(@Nullable RegistryCredentials own, Consumer<RegistryCredentials> option) {
		if (own != null) {
			option.accept(own);
		}
	}

	private void call(Callable<?> call) {
		try {
			this.output.append(String.valueOf(call.call())).append('\n');
		}
		catch (Exception ex) {
			print(ex);
		}
	}

	private void answer(Supplier<?> endpoint) {
		String answer = JsonMapper.shared().writeValueAsString(endpoint.get());
		assertThat(answer).isNotEqualTo("{}");
		this.output.append(answer).append('\n');
	}

	private void print(@Nullable Throwable failure) {
		Objects.requireNonNull(failure).printStackTrace(new PrintWriter(this.output, true));
	}

	private void assertNotReported(Collection<String> secrets) {
		List<ILoggingEvent> events = List.copyOf(this.log.list);
		assertThat(events).anyMatch((event) -> event.getLevel() == Level.TRACE);
		events.forEach((event) -> {
			this.output.append(event.getFormattedMessage()).append('\n');
			if (event.getThrowableProxy() != null) {
				this.output.append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
			}
		});
		String all = this.output.toString();
		for (String secret : secrets) {
			for (String form : forms(secret)) {
				int found = all.indexOf(form);
				assertThat(found).as(() -> "'%s' of '%s' in: %s".formatted(form, secret,
						all.substring(Math.max(0, found - 200), Math.min(all.length(), found + 100))))
					.isNegative();
			}
		}
	}

	// Return the plain text and its Base64 encodings for every offset in a longer text.
	private static Set<String> forms(String secret) {
		Set<String> forms = new LinkedHashSet<>(List.of(secret));
		for (int before = 0; before < 3; before++) {
			byte[] bytes = ("x".repeat(before) + secret).getBytes(StandardCharsets.UTF_8);
			int from = (before * 8 + 5) / 6;
			int to = bytes.length * 8 / 6;
			forms.add(Base64.getEncoder().encodeToString(bytes).substring(from, to));
			forms.add(Base64.getUrlEncoder().encodeToString(bytes).substring(from, to));
		}
		return forms;
	}

	private static @Nullable String header(Exchange exchange) {
		String header = exchange.header("X-Registry-Auth");
		return (header != null) ? new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8) : null;
	}

	private static String encoded(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}

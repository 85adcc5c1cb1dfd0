package io.github.dockerclient.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link DockerAutoConfiguration}.
 */
class DockerAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
		.withPropertyValues("docker.config=/nowhere");

	@Test
	void definesBothFrontDoorsWithoutAnEngine() {
		this.runner.run((context) -> assertThat(context).hasSingleBean(DockerOperations.class)
			.hasSingleBean(ReactiveDockerOperations.class)
			.hasSingleBean(DockerConnectionDetails.class));
	}

	@Test
	void worksInWebApplications() {
		new ReactiveWebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
			.run((context) -> assertThat(context).hasSingleBean(DockerOperations.class));
	}

	@Test
	void backsOffWhenDisabled() {
		this.runner.withPropertyValues("docker.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(DockerOperations.class)
				.doesNotHaveBean(ReactiveDockerOperations.class)
				.doesNotHaveBean(DockerConnectionDetails.class));
	}

	@Test
	void beansMayUseTheReactiveClientWhileTheyAreDestroyed() {
		List<CleanUp> beans = new ArrayList<>();
		this.runner.withPropertyValues("docker.host=tcp://127.0.0.1:1")
			.withUserConfiguration(CleanUp.class)
			.run((context) -> beans.add(context.getBean(CleanUp.class)));
		assertThat(beans).flatExtracting((bean) -> bean.failures)
			.singleElement()
			.isInstanceOf(DockerConnectionException.class);
	}

	@Test
	void usesTheDefaultSocketWithoutProperties() {
		this.runner.run((context) -> {
			DockerConnectionDetails details = context.getBean(DockerConnectionDetails.class);
			assertThat(details.getAddress()).isEqualTo(DockerAddress.DEFAULT);
			assertThat(details.getApiVersion()).isNull();
		});
	}

	@Test
	void bindsTheEnvironmentOfTheCommandLine() {
		this.runner
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource(
						"test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
						Map.of("DOCKER_HOST", "tcp://engine.example:1234", "DOCKER_API_VERSION", "1.43"))))
			.run((context) -> {
				DockerConnectionDetails details = context.getBean(DockerConnectionDetails.class);
				assertThat(details.getAddress()).hasToString("tcp://engine.example:1234");
				assertThat(details.getApiVersion()).isEqualTo(new ApiVersion(1, 43));
			});
	}

	@Test
	void prefersConnectionDetailsOverProperties() {
		this.runner.withUserConfiguration(OwnConnection.class)
			.withPropertyValues("docker.host=unix:///not/used.sock")
			.run((context) -> {
				assertThat(context).hasSingleBean(DockerConnectionDetails.class);
				assertThat(context.getBean(ReactiveDockerOperations.class)).asString().contains("unix:///own.sock");
			});
	}

	@Test
	void backsOffForOwnOperations() {
		this.runner.withUserConfiguration(OwnOperations.class).run((context) -> {
			assertThat(context).getBean(ReactiveDockerOperations.class).isSameAs(OwnOperations.REACTIVE);
			assertThat(context).getBean(DockerOperations.class).isSameAs(OwnOperations.BLOCKING);
		});
	}

	@Test
	void leavesSeveralEnginesToTheApplication() {
		this.runner.withBean("one", ReactiveDockerOperations.class, () -> mock())
			.withBean("two", ReactiveDockerOperations.class, () -> mock())
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(DockerOperations.class));
	}

	@Test
	void takesEmptyPropertiesForNone() {
		this.runner.withPropertyValues("docker.host=", "docker.api-version=")
			.run((context) -> assertThat(context.getBean(DockerConnectionDetails.class).getAddress())
				.isEqualTo(DockerAddress.DEFAULT));
	}

	@Test
	void callsCustomizersInOrderAfterTheProperties() {
		this.runner.withUserConfiguration(Customizers.class)
			.withPropertyValues("docker.host=unix:///properties.sock")
			.run((context) -> {
				assertThat(context.getBean(Customizers.class).called).containsExactly("first", "second");
				assertThat(context.getBean(ReactiveDockerOperations.class)).asString().contains("unix:///second.sock");
			});
	}

	@Test
	void closesTheClientWithTheContext() {
		this.runner.withUserConfiguration(OwnOperations.class).run((context) -> {
			context.close();
			then(OwnOperations.REACTIVE).should().close();
		});
	}

	@Test
	void bindsTimeoutsAndThePool() {
		this.runner
			.withPropertyValues("docker.connect-timeout=1s", "docker.response-timeout=2s",
					"docker.pool.max-connections=3", "docker.pool.max-idle-time=4s", "docker.pool.acquire-timeout=5s",
					"docker.health.timeout=6s")
			.run((context) -> {
				DockerProperties properties = context.getBean(DockerProperties.class);
				assertThat(properties.getConnectTimeout()).isEqualTo(Duration.ofSeconds(1));
				assertThat(properties.getResponseTimeout()).isEqualTo(Duration.ofSeconds(2));
				assertThat(properties.getPool().getMaxConnections()).isEqualTo(3);
				assertThat(properties.getPool().getMaxIdleTime()).isEqualTo(Duration.ofSeconds(4));
				assertThat(properties.getPool().getAcquireTimeout()).isEqualTo(Duration.ofSeconds(5));
				assertThat(properties.getHealth().getTimeout()).isEqualTo(Duration.ofSeconds(6));
			});
	}

	@Test
	void knowsTheCredentialsOfRegistries() {
		this.runner
			.withPropertyValues("docker.registries.hub.address=docker.io", "docker.registries.hub.username=me",
					"docker.registries.hub.password=secret",
					"docker.registries.team.address=https://registry.example.com:5000/v2/",
					"docker.registries.team.identity-token=token")
			.run((context) -> {
				RegistryCredentialsProvider provider = context.getBean(RegistryCredentialsProvider.class);
				assertThat(provider.find("docker.io").block())
					.isEqualTo(new RegistryCredentials("docker.io", "me", "secret", null));
				assertThat(provider.find("registry.example.com:5000").block())
					.isEqualTo(new RegistryCredentials("registry.example.com:5000", null, null, "token"));
				assertThat(provider.find("other.example.com").blockOptional()).isEmpty();
			});
	}

	@Test
	void knowsWhatDockerLoginHasLeft(@TempDir Path config) throws IOException {
		Files.writeString(config.resolve("config.json"), """
				{"auths": {"a.example.com": {"auth": "bWU6c2VjcmV0"}, "b.example.com": {"auth": "bWU6c2VjcmV0"}}}""");
		ApplicationContextRunner configured = this.runner.withPropertyValues("docker.config=" + config,
				"docker.registries.a.address=a.example.com", "docker.registries.a.identity-token=token");
		configured.run((context) -> {
			RegistryCredentialsProvider provider = context.getBean(RegistryCredentialsProvider.class);
			assertThat(provider.find("a.example.com").block())
				.isEqualTo(RegistryCredentials.ofToken("a.example.com", "token"));
			assertThat(provider.find("b.example.com").block())
				.isEqualTo(new RegistryCredentials("b.example.com", "me", "secret", null));
		});
		configured.withPropertyValues("docker.use-config-credentials=false").run((context) -> {
			RegistryCredentialsProvider provider = context.getBean(RegistryCredentialsProvider.class);
			assertThat(provider.find("b.example.com").blockOptional()).isEmpty();
		});
	}

	@Test
	void credentialsOfTheVariableWinOverThoseOfTheFile(@TempDir Path config) throws IOException {
		Files.writeString(config.resolve("config.json"), """
				{"auths": {"a.example.com": {"auth": "bWU6c2VjcmV0"}, "b.example.com": {"auth": "bWU6c2VjcmV0"}}}""");
		ApplicationContextRunner configured = this.runner.withPropertyValues("docker.config=" + config);
		configured
			.withPropertyValues(
					"docker.auth-config={\"auths\":{\"https://a.example.com/v2/\":{\"auth\":\"eW91Og==\"}}}")
			.run((context) -> {
				RegistryCredentialsProvider provider = context.getBean(RegistryCredentialsProvider.class);
				assertThat(provider.find("a.example.com").block())
					.isEqualTo(new RegistryCredentials("a.example.com", "you", null, null, null));
				assertThat(provider.find("b.example.com").block())
					.isEqualTo(new RegistryCredentials("b.example.com", "me", "secret", null));
			});
		for (String odd : List.of("", " ", "{", "[]", "null", "{\"auths\":null}")) {
			configured.withPropertyValues("docker.auth-config=" + odd)
				.run((context) -> assertThat(
						context.getBean(RegistryCredentialsProvider.class).find("a.example.com").block())
					.isEqualTo(new RegistryCredentials("a.example.com", "me", "secret", null)));
		}
	}

	@Test
	void backsOffForAnOwnCredentialsProvider() {
		this.runner.withBean("own", RegistryCredentialsProvider.class, () -> (registry) -> Mono.empty())
			.withPropertyValues("docker.registries.hub.address=")
			.run((context) -> assertThat(context).hasSingleBean(RegistryCredentialsProvider.class));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			docker.host=tpc://host                   | docker.host                        | is not supported
			docker.host=tcp://a b                    | docker.host                        | is not valid
			docker.host=unix:/var/run/docker.sock    | docker.host                        | it has no scheme
			docker.api-version=latest                | docker.api-version                 | such as 1.43
			docker.api-version=1.24                  | docker.api-version                 | from 1.41 on
			docker.credential-helper-timeout=0s      | docker.credential-helper-timeout   | must be positive
			docker.registries.one.username=me        | docker.registries.one.address      | needs an address
			docker.registries.one.address=host       | docker.registries.one.username     | needs a username
			""")
	void namesThePropertyThatCannotBeRight(String property, String name, String reason) {
		this.runner.withPropertyValues(property).run((context) -> fails(context.getStartupFailure(), name, reason));
	}

	@Test
	void namesThePropertyOfIncompleteCredentials() {
		ApplicationContextRunner registry = this.runner.withPropertyValues("docker.registries.one.address=host:5000",
				"docker.registries.one.username=me");
		registry.run((context) -> fails(context.getStartupFailure(), "docker.registries.one.password", "password"));
		registry
			.withPropertyValues("docker.registries.one.password=secret", "docker.registries.one.identity-token=token")
			.run((context) -> fails(context.getStartupFailure(), "docker.registries.one.identity-token", "not both"));
		registry
			.withPropertyValues("docker.registries.one.password=secret",
					"docker.registries.two.address=https://HOST:5000", "docker.registries.two.identity-token=token")
			.run((context) -> fails(context.getStartupFailure(), "docker.registries.two.address", "same address"));
	}

	private static void fails(@Nullable Throwable failure, String name, String reason) {
		assertThat(failure).rootCause()
			.isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class, (invalid) -> {
				assertThat(invalid.getName()).isEqualTo(name);
				assertThat(invalid.getReason()).contains(reason);
				assertThat(invalid.getMessage()).doesNotContain("secret");
			});
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnConnection {

		@Bean
		DockerConnectionDetails ownConnection() {
			return () -> DockerAddress.of("unix:///own.sock");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnOperations {

		static final ReactiveDockerOperations REACTIVE = mock();

		static final DockerOperations BLOCKING = mock();

		@Bean
		ReactiveDockerOperations ownReactive() {
			return REACTIVE;
		}

		@Bean
		DockerOperations ownBlocking() {
			return BLOCKING;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Customizers {

		private final List<String> called = new ArrayList<>();

		@Bean
		@Order(2)
		DockerClientCustomizer second() {
			return (builder) -> {
				this.called.add("second");
				builder.host("unix:///second.sock");
			};
		}

		@Bean
		@Order(1)
		DockerClientCustomizer first() {
			return (builder) -> {
				this.called.add("first");
				builder.host("unix:///first.sock");
			};
		}

	}

	/**
	 * Calls the engine when it is destroyed, as a clean-up does.
	 */
	static final class CleanUp implements DisposableBean {

		private final ReactiveDockerOperations docker;

		private final List<Throwable> failures = new ArrayList<>();

		CleanUp(ReactiveDockerOperations docker) {
			this.docker = docker;
		}

		@Override
		public void destroy() {
			this.docker.system().info().onErrorResume((failure) -> {
				this.failures.add(failure);
				return Mono.empty();
			}).block(Duration.ofSeconds(30));
		}

	}

}

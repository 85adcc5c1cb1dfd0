package io.github.dockerclient.autoconfigure;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import io.github.dockerclient.DockerClientBuilder;
import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.autoconfigure.health.DockerReactiveHealthContributorAutoConfiguration;
import io.github.dockerclient.error.DockerConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.AdditionalAnswers;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthContributors;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for several engines in one application.
 */
class DockerDaemonsTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
		.withPropertyValues("docker.config=/nowhere", "docker.host=unix:///main.sock",
				"docker.daemons.staging.host=tcp://staging:2375", "docker.daemons.build-farm.host=ssh://farm",
				"docker.daemons.build-farm.response-timeout=5m");

	@Test
	void eachHasAPairOfQualifiedBeansAndTheUnnamedStaysTheDefault() {
		this.runner.withUserConfiguration(Application.class).run((context) -> {
			Application application = context.getBean(Application.class);
			assertThat(application.docker).isSameAs(context.getBean("dockerOperations"));
			assertThat(application.reactive).hasToString("Docker engine at unix:///main.sock");
			assertThat(application.staging).isSameAs(context.getBean("stagingDockerOperations"));
			assertThat(application.reactiveStaging).hasToString("Docker engine at tcp://staging:2375");
			assertThat(application.reactiveFarm).hasToString("Docker engine at ssh://farm");
		});
	}

	@Test
	void allOfThemAreOneBean() {
		this.runner.withUserConfiguration(Application.class).run((context) -> {
			DockerDaemons daemons = context.getBean(DockerDaemons.class);
			Application application = context.getBean(Application.class);
			assertThat(daemons.operations()).containsOnlyKeys("default", "staging", "build-farm")
				.containsEntry("default", application.docker)
				.containsEntry("staging", application.staging);
			assertThat(daemons.reactiveOperations()).containsOnlyKeys("default", "staging", "build-farm")
				.containsEntry("default", application.reactive)
				.containsEntry("staging", application.reactiveStaging)
				.containsEntry("build-farm", application.reactiveFarm);
		});
	}

	@Test
	void ownBlockingClientIsTheBlockingFormOfTheDefault() {
		this.runner.withUserConfiguration(Decorator.class).run((context) -> {
			DockerOperations own = context.getBean(DockerOperations.class);
			assertThat(context.getBean(DockerDaemons.class).operations()).containsEntry("default", own);
			assertThat(own).isSameAs(context.getBean("decorator"));
		});
	}

	@Test
	void failuresToConnectNameTheOwnProperties(@TempDir Path directory) {
		String host = "host=unix://" + directory.resolve("docker.sock");
		this.runner.withPropertyValues("docker." + host, "docker.daemons.staging." + host).run((context) -> {
			Map<String, DockerOperations> daemons = context.getBean(DockerDaemons.class).operations();
			assertThatExceptionOfType(DockerConnectionException.class).isThrownBy(() -> ping(daemons, "staging"))
				.withMessageEndingWith("is docker.daemons.staging.host right?");
			assertThatExceptionOfType(DockerConnectionException.class).isThrownBy(() -> ping(daemons, "default"))
				.withMessageEndingWith("is docker.host right?");
		});
	}

	private static void ping(Map<String, DockerOperations> daemons, String name) {
		Objects.requireNonNull(daemons.get(name)).system().ping();
	}

	@Test
	void nothingIsMadeBeforeItIsUsed() {
		this.runner.run((context) -> {
			ConfigurableListableBeanFactory beans = context.getSourceApplicationContext().getBeanFactory();
			assertThat(beans.containsBeanDefinition("stagingReactiveDockerOperations")).isTrue();
			assertThat(beans.containsSingleton("stagingReactiveDockerOperations")).isFalse();
			assertThat(beans.containsSingleton("stagingDockerOperations")).isFalse();
		});
	}

	@Test
	void anInvalidOneIsNamedByItsProperty() {
		this.runner.withPropertyValues("docker.daemons.staging.host=tcp://stag ing")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidConfigurationPropertyValueException.class)
				.hasMessageContaining("docker.daemons.staging.host"));
	}

	@Test
	void eachHasAHealthEntry() {
		this.runner.withConfiguration(AutoConfigurations.of(DockerReactiveHealthContributorAutoConfiguration.class))
			.run((context) -> {
				CompositeReactiveHealthContributor health = context.getBean("dockerHealthContributor",
						CompositeReactiveHealthContributor.class);
				assertThat(health.stream().map(ReactiveHealthContributors.Entry::name))
					.containsExactlyInAnyOrder("default", "staging", "build-farm");
			});
	}

	@Test
	void customizersKnowWhichOneIsBuilt() {
		this.runner.withBean(DockerClientCustomizer.class, () -> new DockerClientCustomizer() {

			@Override
			public void customize(DockerClientBuilder<?> builder) {
				builder.host("unix:///customized.sock");
			}

			@Override
			public void customize(String daemon, DockerClientBuilder<?> builder) {
				builder.host("unix:///" + daemon + ".sock");
			}

		}).run((context) -> {
			assertThat(context.getBean("reactiveDockerOperations"))
				.hasToString("Docker engine at unix:///customized.sock");
			assertThat(context.getBean("stagingReactiveDockerOperations"))
				.hasToString("Docker engine at unix:///staging.sock");
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class Decorator {

		@Bean
		DockerOperations decorator(ReactiveDockerOperations reactive) {
			return Mockito.mock(DockerOperations.class,
					AdditionalAnswers.delegatesTo(DockerOperations.using(reactive)));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Application {

		private final DockerOperations docker;

		private final ReactiveDockerOperations reactive;

		private final DockerOperations staging;

		private final ReactiveDockerOperations reactiveStaging;

		private final ReactiveDockerOperations reactiveFarm;

		Application(DockerOperations docker, ReactiveDockerOperations reactive,
				@Qualifier("staging") DockerOperations staging,
				@Qualifier("staging") ReactiveDockerOperations reactiveStaging,
				@Qualifier("build-farm") ReactiveDockerOperations reactiveFarm) {
			this.docker = docker;
			this.reactive = reactive;
			this.staging = staging;
			this.reactiveStaging = reactiveStaging;
			this.reactiveFarm = reactiveFarm;
		}

	}

}

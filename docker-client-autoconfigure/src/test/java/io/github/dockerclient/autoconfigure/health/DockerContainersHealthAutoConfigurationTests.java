package io.github.dockerclient.autoconfigure.health;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.health.DockerContainersReactiveHealthIndicator;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DockerContainersHealthContributorAutoConfiguration}.
 */
class DockerContainersHealthAutoConfigurationTests {

	private static final String BEAN = "dockerContainersHealthContributor";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class,
				DockerContainersHealthContributorAutoConfiguration.class, HealthContributorAutoConfiguration.class));

	private final ApplicationContextRunner named = this.runner.withPropertyValues("docker.health.containers.names=db");

	@Test
	void isThereForNames() {
		this.named.run((context) -> assertThat(context).hasBean(BEAN)
			.hasSingleBean(DockerContainersReactiveHealthIndicator.class));
	}

	@Test
	void isThereForLabels() {
		this.runner.withPropertyValues("docker.health.containers.labels.app=shop")
			.run((context) -> assertThat(context).hasSingleBean(DockerContainersReactiveHealthIndicator.class));
	}

	@Test
	void isThereForAFurtherEngineAlone() {
		this.runner.withPropertyValues("docker.daemons.staging.health.containers.names=db")
			.run((context) -> assertThat(context).hasSingleBean(DockerContainersReactiveHealthIndicator.class));
	}

	@Test
	void distinguishesSeveralEngines() {
		this.named
			.withPropertyValues("docker.daemons.staging.health.containers.labels.app=shop",
					"docker.daemons.other.host=tcp://other:2375")
			.run((context) -> assertThat(context).getBean(BEAN, ReactiveHealthContributor.class)
				.isInstanceOfSatisfying(CompositeReactiveHealthContributor.class,
						(composite) -> assertThat(composite.stream().map((entry) -> entry.name()))
							.containsExactlyInAnyOrder("default", "staging")));
	}

	@Test
	void isNotThereUnlessAskedFor() {
		this.runner.withPropertyValues("docker.health.containers.names=", "docker.daemons.staging.host=tcp://s:2375")
			.run((context) -> assertThat(context).doesNotHaveBean(BEAN));
	}

	@Test
	void backsOffWhenDisabled() {
		this.named.withPropertyValues("management.health.docker-containers.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(BEAN));
	}

	@Test
	void backsOffWithoutAClient() {
		this.named.withPropertyValues("docker.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(BEAN)
				.doesNotHaveBean(ReactiveDockerOperations.class));
	}

	@Test
	void backsOffForAnOwnIndicator() {
		this.named
			.withBean("dockerContainersHealthIndicator", ReactiveHealthIndicator.class,
					() -> () -> Mono.just(Health.unknown().build()))
			.run((context) -> assertThat(context).doesNotHaveBean(BEAN)
				.doesNotHaveBean(DockerContainersReactiveHealthIndicator.class));
	}

}

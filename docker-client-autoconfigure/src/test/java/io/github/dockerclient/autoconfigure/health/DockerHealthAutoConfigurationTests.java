package io.github.dockerclient.autoconfigure.health;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.health.DockerReactiveHealthIndicator;
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
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link DockerReactiveHealthContributorAutoConfiguration}.
 */
class DockerHealthAutoConfigurationTests {

	private final ApplicationContextRunner client = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class,
				DockerReactiveHealthContributorAutoConfiguration.class, HealthContributorAutoConfiguration.class));

	private final ApplicationContextRunner withoutClient = this.client.withPropertyValues("docker.enabled=false");

	@Test
	void asksReactively() {
		this.client.run((context) -> assertThat(context).hasSingleBean(DockerReactiveHealthIndicator.class)
			.hasBean("dockerHealthContributor"));
	}

	@Test
	void asksBlockinglyWhereNothingElseIsThere() {
		this.withoutClient.withBean(DockerOperations.class, () -> mock())
			.run((context) -> assertThat(context).hasSingleBean(DockerReactiveHealthIndicator.class)
				.hasBean("dockerHealthContributor"));
	}

	@Test
	void backsOffWithoutAClient() {
		this.withoutClient.run((context) -> assertThat(context).doesNotHaveBean("dockerHealthContributor"));
	}

	@Test
	void backsOffWhenDisabled() {
		this.client.withPropertyValues("management.health.docker.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean("dockerHealthContributor")
				.hasSingleBean(DockerOperations.class));
	}

	@Test
	void backsOffForAnOwnIndicator() {
		this.client
			.withBean("dockerHealthIndicator", ReactiveHealthIndicator.class,
					() -> () -> Mono.just(Health.unknown().build()))
			.run((context) -> assertThat(context).doesNotHaveBean("dockerHealthContributor")
				.doesNotHaveBean(DockerReactiveHealthIndicator.class));
	}

	@Test
	void distinguishesSeveralEngines() {
		this.withoutClient.withBean("one", ReactiveDockerOperations.class, () -> mock())
			.withBean("two", ReactiveDockerOperations.class, () -> mock())
			.run((context) -> assertThat(context).getBean("dockerHealthContributor", ReactiveHealthContributor.class)
				.isInstanceOfSatisfying(CompositeReactiveHealthContributor.class,
						(composite) -> assertThat(composite.stream().map((entry) -> entry.name()))
							.containsExactlyInAnyOrder("one", "two")));
	}

}

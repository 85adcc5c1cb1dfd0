package io.github.dockerclient.autoconfigure.metrics;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DockerMetricsAutoConfiguration}.
 */
class DockerMetricsAutoConfigurationTests {

	private static final String ENABLED = "docker.metrics.enabled=true";

	private final ApplicationContextRunner client = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class, DockerMetricsAutoConfiguration.class))
		.withPropertyValues("docker.host=unix:///nowhere/docker.sock");

	private final ApplicationContextRunner runner = this.client.withBean(MeterRegistry.class, SimpleMeterRegistry::new);

	@Test
	void isThereWhenEnabled() {
		this.runner.withPropertyValues(ENABLED)
			.run((context) -> assertThat(context.getBean(DockerMetrics.class).isRunning()).isTrue());
	}

	@Test
	void isNotThereUnlessAskedFor() {
		this.runner.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(DockerMetrics.class));
	}

	@Test
	void backsOffWithoutARegistry() {
		this.client.withPropertyValues(ENABLED)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(DockerMetrics.class));
	}

	@Test
	void backsOffWithoutMicrometer() {
		this.client.withPropertyValues(ENABLED)
			.withClassLoader(new FilteredClassLoader("io.micrometer.core"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("dockerMetrics"));
	}

	@Test
	void backsOffWithoutAClient() {
		this.runner.withPropertyValues(ENABLED, "docker.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(ReactiveDockerOperations.class)
				.doesNotHaveBean(DockerMetrics.class));
	}

	@Test
	void backsOffForAnOwnBean() {
		this.runner.withPropertyValues(ENABLED)
			.withBean("dockerMetrics", String.class, () -> "own")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(DockerMetrics.class));
	}

	@Test
	void refusesAnIntervalOfNothing() {
		this.runner.withPropertyValues(ENABLED, "docker.metrics.interval=0s")
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.isInstanceOf(InvalidConfigurationPropertyValueException.class)
				.hasMessageContaining("docker.metrics.interval"));
	}

}

package io.github.dockerclient.autoconfigure.metrics;

import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OwnEngine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the meters of an engine that is stopped and started again.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engine needs -Pengines")
class MetricsOfStoppedEngineIntegrationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class, MetricsAutoConfiguration.class,
				DockerMetricsAutoConfiguration.class))
		.withBean(MeterRegistry.class, SimpleMeterRegistry::new);

	@Test
	void metersFollowTheEngineWithoutARestart() {
		try (OwnEngine engine = OwnEngine.up(Engines.REFERENCE)) {
			this.runner
				.withPropertyValues("docker.host=" + engine.address(), "docker.metrics.enabled=true",
						"docker.metrics.interval=100ms", "docker.metrics.disk-usage-interval=200ms")
				.run((context) -> {
					MeterRegistry registry = context.getBean(MeterRegistry.class);
					isReported(registry);
					engine.stop();
					Awaitility.await().atMost(EngineFixture.PATIENCE).untilAsserted(() -> {
						assertThat(images(registry)).isNaN();
						assertThat(diskUsage(registry)).isNaN();
					});
					engine.start();
					isReported(registry);
				});
		}
	}

	private static void isReported(MeterRegistry registry) {
		Awaitility.await().atMost(EngineFixture.PATIENCE).untilAsserted(() -> {
			assertThat(images(registry)).isNotNegative();
			assertThat(diskUsage(registry)).isNotNegative();
		});
	}

	private static double images(MeterRegistry registry) {
		return registry.get("docker.images").gauge().value();
	}

	private static double diskUsage(MeterRegistry registry) {
		return registry.get("docker.disk.usage").tag("type", "volumes").gauge().value();
	}

}

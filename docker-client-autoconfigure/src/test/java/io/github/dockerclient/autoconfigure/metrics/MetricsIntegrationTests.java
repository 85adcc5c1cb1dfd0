package io.github.dockerclient.autoconfigure.metrics;

import java.util.List;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests with an application that has meters of an engine, and of one that does not exist.
 */
@OnEachEngine
class MetricsIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	MetricsIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@Test
	void metersFollowTheEngine() {
		try (ConfigurableApplicationContext application = application()) {
			MeterRegistry registry = application.getBean(MeterRegistry.class);
			String paused = this.docker.started(this.docker.container("sleep", "600"));
			this.docker.blocking().containers().pause(paused);
			eventually(() -> {
				assertThat(gauge(registry, "docker.containers", "default", "state", "paused")).isPositive();
				assertThat(gauge(registry, "docker.containers", "default", "state", "dead")).isZero();
				assertThat(registry.get("docker.images").tag("daemon", "default").gauge().value()).isPositive();
				assertThat(gauge(registry, "docker.disk.usage", "default", "type", "images")).isPositive();
				assertThat(gauge(registry, "docker.disk.usage", "default", "type", "volumes")).isNotNegative();
			});
			assertThat(gauge(registry, "docker.containers", "gone", "state", "running")).isNaN();
			this.docker.blocking().containers().unpause(paused);
		}
	}

	@Test
	void containersOfTheFilterHaveMetersWhileTheyRun() {
		String name = this.docker.name("worker");
		String label = this.docker.name("team");
		try (ConfigurableApplicationContext application = application("--docker.metrics.containers.names=" + name,
				"--docker.metrics.containers.labels.team=" + label, "--docker.metrics.containers.max=2")) {
			MeterRegistry registry = application.getBean(MeterRegistry.class);
			String worker = this.docker.started(this.docker.container("sh", "-c", "while true; do :; done")
				.andThen((options) -> options.name(name)));
			eventually(() -> {
				assertThat(registry.get("docker.container.cpu").tag("container", name).functionCounter().count())
					.isPositive();
				assertThat(gauge(registry, "docker.container.memory", "default", "container", name)).isPositive();
				assertThat(gauge(registry, "docker.container.memory.limit", "default", "container", name)).isPositive();
				assertThat(registry.get("docker.container.network")
					.tags("container", name, "direction", "received")
					.functionCounter()
					.count()).isNotNegative();
			});
			for (String suffix : List.of("a", "b", "c")) {
				this.docker.started(this.docker.container("sleep", "600")
					.andThen((options) -> options.name(this.docker.name(suffix)).label("team", label)));
			}
			eventually(() -> assertThat(containers(registry)).containsExactlyInAnyOrder(this.docker.name("a"),
					this.docker.name("b")));
			this.docker.blocking().containers().remove(this.docker.name("a"), (remove) -> remove.force(true));
			this.docker.blocking().containers().remove(this.docker.name("b"), (remove) -> remove.force(true));
			eventually(() -> assertThat(containers(registry)).containsExactlyInAnyOrder(this.docker.name("c"), name));
			this.docker.blocking().containers().remove(worker, (remove) -> remove.force(true));
			eventually(() -> assertThat(containers(registry)).containsExactly(this.docker.name("c")));
		}
	}

	@Test
	void nothingIsSampledAfterTheApplicationHasEnded() {
		DockerMetrics metrics;
		MeterRegistry registry;
		try (ConfigurableApplicationContext application = application()) {
			metrics = application.getBean(DockerMetrics.class);
			registry = application.getBean(MeterRegistry.class);
			eventually(() -> assertThat(registry.get("docker.images").tag("daemon", "default").gauge().value())
				.isPositive());
		}
		assertThat(metrics.isRunning()).isFalse();
		assertThat(registry.getMeters()).noneMatch((meter) -> isOurs(meter, "docker.images"));
		// The fixture checks that no thread and no connection is left.
	}

	private ConfigurableApplicationContext application(String... arguments) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties(this.docker.engine().properties(this.docker.engine().proxy().address()))
			.properties("spring.main.banner-mode=off", "docker.daemons.gone.host=unix:///nowhere/docker.sock",
					"docker.metrics.enabled=true", "docker.metrics.interval=100ms",
					"docker.metrics.disk-usage-interval=5s")
			.run(arguments);
	}

	private static void eventually(ThrowingRunnable assertion) {
		Awaitility.await().atMost(EngineFixture.PATIENCE).ignoreExceptions().untilAsserted(assertion);
	}

	private static double gauge(MeterRegistry registry, String name, String daemon, String key, String value) {
		return registry.get(name).tags("daemon", daemon, key, value).gauge().value();
	}

	private static List<String> containers(MeterRegistry registry) {
		return registry.getMeters()
			.stream()
			.filter((meter) -> isOurs(meter, "docker.container.memory"))
			.map((meter) -> String.valueOf(meter.getId().getTag("container")))
			.toList();
	}

	private static boolean isOurs(Meter meter, String name) {
		return meter.getId().getName().equals(name);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}

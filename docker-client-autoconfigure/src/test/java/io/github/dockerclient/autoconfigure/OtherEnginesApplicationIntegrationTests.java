package io.github.dockerclient.autoconfigure;

import java.util.Map;
import java.util.UUID;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.actuate.DockerEndpoint;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.micrometer.core.instrument.MeterRegistry;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.actuate.info.InfoEndpoint;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of health, info, endpoint and meters with Podman, and with an engine at a TCP
 * port without TLS.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engines need -Pengines")
@ParameterizedClass
@MethodSource("io.github.dockerclient.engines.Engines#others")
class OtherEnginesApplicationIntegrationTests {

	private final String host;

	OtherEnginesApplicationIntegrationTests(String engine) {
		this.host = String.valueOf(Engines.variables(engine).get("DOCKER_HOST"));
	}

	@Test
	void healthInfoEndpointAndMetersReportTheEngineAndAContainer() {
		String name = "it-" + UUID.randomUUID();
		try (ConfigurableApplicationContext application = application("--docker.health.containers.names=" + name,
				"--docker.metrics.containers.names=" + name)) {
			assertThat(health(application, "docker")).isEqualTo(Status.UP);
			assertThat(health(application, "dockerContainers")).isEqualTo(Status.DOWN);
			DockerOperations docker = application.getBean(DockerOperations.class);
			String id = docker.containers()
				.create((container) -> container.name(name)
					.image(EngineFixture.IMAGE)
					.command("sh", "-c", "while true; do :; done"))
				.id();
			try {
				docker.containers().start(id);
				assertThat(health(application, "dockerContainers")).isEqualTo(Status.UP);
				assertThat(application.getBean(InfoEndpoint.class).info().get("docker"))
					.asInstanceOf(InstanceOfAssertFactories.MAP)
					.containsEntry("version", docker.system().info().serverVersion())
					.containsKeys("apiVersion", "os", "storageDriver");
				Map<String, Object> listed = application.getBean(DockerEndpoint.class).daemon(DockerDaemons.DEFAULT);
				assertThat(listed).isNotNull();
				assertThat(listed.get("containers"))
					.asInstanceOf(InstanceOfAssertFactories.list(DockerEndpoint.Container.class))
					.anySatisfy((container) -> assertThat(container.name()).isEqualTo(name));
				MeterRegistry registry = application.getBean(MeterRegistry.class);
				Awaitility.await().atMost(EngineFixture.PATIENCE).ignoreExceptions().untilAsserted(() -> {
					assertThat(registry.get("docker.containers").tag("state", "running").gauge().value()).isPositive();
					assertThat(registry.get("docker.images").gauge().value()).isPositive();
					// Podman reports zero for images.
					assertThat(registry.get("docker.disk.usage").tag("type", "images").gauge().value()).isNotNegative();
					assertThat(registry.get("docker.container.cpu").tag("container", name).functionCounter().count())
						.isPositive();
				});
			}
			finally {
				docker.containers().remove(id, (options) -> options.force(true));
			}
		}
	}

	private static Status health(ConfigurableApplicationContext application, String component) {
		HealthDescriptor health = application.getBean(HealthEndpoint.class).healthForPath(component);
		assertThat(health).isNotNull();
		return health.getStatus();
	}

	private ConfigurableApplicationContext application(String... arguments) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties("docker.host=" + this.host, "spring.main.banner-mode=off",
					"management.info.docker.enabled=true", "management.endpoints.web.exposure.include=*",
					"docker.metrics.enabled=true", "docker.metrics.interval=200ms")
			.run(arguments);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}

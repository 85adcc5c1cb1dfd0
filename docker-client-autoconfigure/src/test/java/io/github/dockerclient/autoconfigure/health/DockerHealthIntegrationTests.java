package io.github.dockerclient.autoconfigure.health;

import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OwnEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the health endpoint reports an engine that is stopped and started again.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engine needs -Pengines")
class DockerHealthIntegrationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(DockerAutoConfiguration.class, DockerReactiveHealthContributorAutoConfiguration.class,
					HealthContributorAutoConfiguration.class, HealthContributorRegistryAutoConfiguration.class,
					EndpointAutoConfiguration.class, HealthEndpointAutoConfiguration.class));

	@Test
	void healthFollowsTheEngineWithoutARestart() {
		String pinned = Engines.reference().oldestVersion().toString();
		try (OwnEngine engine = OwnEngine.up(Engines.REFERENCE)) {
			this.runner
				.withPropertyValues("docker.host=" + engine.address(), "docker.api-version=" + pinned,
						"management.endpoint.health.show-details=always")
				.run((context) -> {
					HealthEndpoint endpoint = context.getBean(HealthEndpoint.class);
					IndicatedHealthDescriptor up = health(endpoint);
					assertThat(up.getStatus()).isEqualTo(Status.UP);
					assertThat(up.getDetails()).containsEntry("apiVersion", pinned)
						.containsEntry("maxApiVersion", Engines.reference().maximumVersion().toString())
						.containsEntry("os", "linux")
						.containsEntry("swarm", "inactive");
					engine.stop();
					IndicatedHealthDescriptor down = health(endpoint);
					assertThat(down.getStatus()).isEqualTo(Status.DOWN);
					assertThat(down.getDetails().get("error")).asString()
						.contains(engine.address().toString(), "Is the engine running");
					engine.start();
					assertThat(health(endpoint).getStatus()).isEqualTo(Status.UP);
				});
		}
	}

	private static IndicatedHealthDescriptor health(HealthEndpoint endpoint) {
		HealthDescriptor health = endpoint.healthForPath("docker");
		assertThat(health).isInstanceOf(IndicatedHealthDescriptor.class);
		return (IndicatedHealthDescriptor) health;
	}

}

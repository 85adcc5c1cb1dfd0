package io.github.dockerclient.autoconfigure.health;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
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
 * Tests with two engines of different versions, and one that does not exist, in one
 * application.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engines need -Pengines")
class DaemonsIntegrationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class,
				DockerReactiveHealthContributorAutoConfiguration.class, HealthContributorAutoConfiguration.class,
				HealthContributorRegistryAutoConfiguration.class, EndpointAutoConfiguration.class,
				HealthEndpointAutoConfiguration.class))
		.withPropertyValues("management.endpoint.health.show-details=always", "docker.host=" + host(Engines.REFERENCE),
				"docker.daemons.old.host=" + host(Engines.OLDEST),
				"docker.daemons.gone.host=unix:///nowhere/docker.sock");

	@Test
	void eachSpeaksItsVersion() {
		this.runner.run((context) -> {
			DockerOperations docker = context.getBean("dockerOperations", DockerOperations.class);
			DockerOperations old = context.getBean("oldDockerOperations", DockerOperations.class);
			assertThat(docker.system().apiVersion()).hasToString(Engines.reference().newestVersion().toString());
			assertThat(old.system().apiVersion()).hasToString(Engines.oldest().newestVersion().toString());
			assertThat(old.containers()
				.run((container) -> container.image(EngineFixture.IMAGE).command("echo", "old").network("none"))
				.stdout()).isEqualTo("old\n");
		});
	}

	@Test
	void eachHasItsHealth() {
		this.runner.run((context) -> {
			HealthEndpoint endpoint = context.getBean(HealthEndpoint.class);
			assertThat(endpoint.healthForPath("docker")).isInstanceOf(CompositeHealthDescriptor.class);
			assertThat(health(endpoint, "default").getDetails()).containsEntry("apiVersion",
					Engines.reference().newestVersion().toString());
			assertThat(health(endpoint, "old").getDetails()).containsEntry("apiVersion",
					Engines.oldest().newestVersion().toString());
			IndicatedHealthDescriptor gone = health(endpoint, "gone");
			assertThat(gone.getStatus()).isEqualTo(Status.DOWN);
			assertThat(gone.getDetails().get("error")).asString()
				.contains("unix:///nowhere/docker.sock cannot be reached: there is no such socket.");
		});
	}

	private static IndicatedHealthDescriptor health(HealthEndpoint endpoint, String name) {
		HealthDescriptor health = endpoint.healthForPath("docker", name);
		assertThat(health).isInstanceOf(IndicatedHealthDescriptor.class);
		return (IndicatedHealthDescriptor) health;
	}

	private static String host(String engine) {
		return Engines.hasScript() ? String.valueOf(Engines.variables(engine).get("DOCKER_HOST")) : "";
	}

}

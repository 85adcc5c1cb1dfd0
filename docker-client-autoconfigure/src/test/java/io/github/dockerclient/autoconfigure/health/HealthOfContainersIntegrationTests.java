package io.github.dockerclient.autoconfigure.health;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.type.HealthConfig;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests with an application that is ready when its required containers are.
 */
@OnEachEngine
class HealthOfContainersIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	HealthOfContainersIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@Test
	void readinessWaitsForAContainer() {
		String name = this.docker.name("db");
		try (ConfigurableApplicationContext application = application("--docker.health.containers.names=" + name,
				"--management.endpoint.health.probes.enabled=true",
				"--management.endpoint.health.group.readiness.include=readinessState,dockerContainers")) {
			assertThat(readiness(application)).isEqualTo(Status.DOWN);
			assertThat(containers(application)).isEqualTo(Map.of(name, Map.of("state", "missing")));
			String container = this.docker.started(this.docker.container("sleep", "600")
				.andThen((options) -> options.name(name)
					.config((config) -> config.healthcheck(HealthConfig.builder()
						.test(List.of("CMD", "test", "-e", "/ready"))
						.interval(Duration.ofMillis(200))
						.retries(10000L)
						.build()))));
			assertThat(readiness(application)).isEqualTo(Status.OUT_OF_SERVICE);
			assertThat(containers(application))
				.isEqualTo(Map.of(name, Map.of("state", "running", "health", "starting")));
			this.docker.blocking().exec().run(container, "touch", "/ready");
			Awaitility.await()
				.atMost(EngineFixture.PATIENCE)
				.untilAsserted(() -> assertThat(readiness(application)).isEqualTo(Status.UP));
			assertThat(containers(application))
				.isEqualTo(Map.of(name, Map.of("state", "running", "health", "healthy")));
			this.docker.blocking().containers().kill(container);
			this.docker.blocking().containers().wait(container);
			assertThat(readiness(application)).isEqualTo(Status.DOWN);
		}
	}

	@Test
	void containersAreFoundByTheirLabels() {
		String value = this.docker.name("shop");
		try (ConfigurableApplicationContext application = application(
				"--docker.health.containers.labels.com.example.app=" + value)) {
			assertThat(health(application).getStatus()).isEqualTo(Status.DOWN);
			assertThat(health(application).getDetails()).containsEntry("error",
					"No container has the labels com.example.app=" + value);
			String one = this.docker.name("one");
			this.docker.started(this.docker.container("sleep", "600")
				.andThen((options) -> options.name(one).label("com.example.app", value)));
			assertThat(health(application).getStatus()).isEqualTo(Status.UP);
			assertThat(containers(application)).isEqualTo(Map.of(one, Map.of("state", "running", "health", "none")));
			this.docker.created(this.docker.container("sleep", "600")
				.andThen((options) -> options.name(this.docker.name("two")).label("com.example.app", value)));
			assertThat(health(application).getStatus()).isEqualTo(Status.DOWN);
		}
	}

	@Test
	void aCheckIsOneListThatIsFiltered() {
		try (ConfigurableApplicationContext application = application("--docker.health.containers.names=x,y")) {
			health(application);
			assertThat(this.docker.wire()).isEqualTo(this.docker.wire("GET /containers/json"))
				.singleElement()
				.satisfies((list) -> assertThat(list.parameter("filters")).contains("^/?x$", "^/?y$"));
		}
	}

	private ConfigurableApplicationContext application(String... arguments) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties(this.docker.engine().properties(this.docker.engine().proxy().address()))
			.properties("management.health.docker.enabled=false", "management.endpoint.health.show-details=always",
					"spring.main.banner-mode=off")
			.run(arguments);
	}

	private static Status readiness(ConfigurableApplicationContext application) {
		HealthDescriptor health = application.getBean(HealthEndpoint.class).healthForPath("readiness");
		assertThat(health).isNotNull();
		return health.getStatus();
	}

	private static Object containers(ConfigurableApplicationContext application) {
		Object containers = health(application).getDetails().get("containers");
		assertThat(containers).isNotNull();
		return containers;
	}

	private static IndicatedHealthDescriptor health(ConfigurableApplicationContext application) {
		HealthDescriptor health = application.getBean(HealthEndpoint.class).healthForPath("dockerContainers");
		assertThat(health).isInstanceOf(IndicatedHealthDescriptor.class);
		return (IndicatedHealthDescriptor) health;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}

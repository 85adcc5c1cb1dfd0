package io.github.dockerclient.autoconfigure.actuate;

import java.util.List;
import java.util.Map;

import io.github.dockerclient.actuate.DockerEndpoint;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.system.SystemInfo;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.actuate.info.InfoEndpoint;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the info and docker endpoints, with an engine and with one that does not
 * exist.
 */
@OnEachEngine
class ActuateIntegrationTests {

	private static final String GONE = "--docker.daemons.gone.host=unix:///nowhere/docker.sock";

	@RegisterExtension
	final EngineFixture docker;

	ActuateIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@Test
	void infoReportsWhatTheEngineIs() {
		try (ConfigurableApplicationContext application = application()) {
			assertThat(application.getBean(InfoEndpoint.class).info().get("docker")).isEqualTo(engine());
		}
	}

	@Test
	void infoReportsEachEngine() {
		try (ConfigurableApplicationContext application = application(GONE)) {
			assertThat(application.getBean(InfoEndpoint.class).info().get("docker"))
				.isEqualTo(Map.of("default", engine(), "gone", Map.of("error", "unreachable")));
		}
	}

	private Map<String, Object> engine() {
		SystemInfo info = this.docker.blocking().system().info();
		return Map.of("version", String.valueOf(info.serverVersion()), "apiVersion",
				this.docker.blocking().system().apiVersion().toString(), "os", String.valueOf(info.operatingSystem()),
				"arch", String.valueOf(info.architecture()), "storageDriver", String.valueOf(info.driver()), "swarm",
				"inactive");
	}

	@Test
	void theEndpointListsWhatEachEngineHas() {
		String name = this.docker.name("web");
		this.docker.created(this.docker.container("sleep", "600").andThen((options) -> options.name(name)));
		String network = this.docker.network("front");
		try (ConfigurableApplicationContext application = application(GONE)) {
			DockerEndpoint endpoint = application.getBean(DockerEndpoint.class);
			Map<String, Map<String, Object>> all = endpoint.daemons();
			assertThat(all).containsOnlyKeys("default", "gone");
			assertThat(all.get("gone")).containsOnlyKeys("error");
			Map<String, Object> engine = endpoint.daemon("default");
			assertThat(engine).isNotNull().containsOnlyKeys("containers", "images", "networks");
			assertThat(engine.get("containers"))
				.asInstanceOf(InstanceOfAssertFactories.list(DockerEndpoint.Container.class))
				.anySatisfy((container) -> {
					assertThat(container.name()).isEqualTo(name);
					assertThat(container.id()).hasSize(12);
					assertThat(container.image()).contains("busybox");
					assertThat(container.state()).isEqualTo("created");
					assertThat(container.health()).isEqualTo("none");
				});
			assertThat(engine.get("images")).asInstanceOf(InstanceOfAssertFactories.list(DockerEndpoint.Image.class))
				.anySatisfy((image) -> assertThat(image.tags()).contains(EngineFixture.IMAGE));
			assertThat(engine.get("networks"))
				.asInstanceOf(InstanceOfAssertFactories.list(DockerEndpoint.Network.class))
				.anySatisfy((found) -> assertThat(List.of(found.name(), String.valueOf(found.driver())))
					.containsExactly(network, "bridge"));
			assertThat(endpoint.daemon("gone")).containsKey("error");
			assertThat(endpoint.daemon("unknown")).isNull();
		}
	}

	private ConfigurableApplicationContext application(String... arguments) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties(this.docker.engine().properties(this.docker.engine().proxy().address()))
			.properties("spring.main.banner-mode=off", "management.info.docker.enabled=true",
					"management.endpoints.web.exposure.include=info,docker")
			.run(arguments);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}

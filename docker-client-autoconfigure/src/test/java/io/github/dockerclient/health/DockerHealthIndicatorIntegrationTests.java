package io.github.dockerclient.health;

import java.util.Map;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link DockerReactiveHealthIndicator} with engines.
 */
@OnEachEngine
class DockerHealthIndicatorIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	DockerHealthIndicatorIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@Test
	void aCheckIsOnePing() {
		Health first = health();
		Health second = health();
		assertThat(second).isEqualTo(first);
		assertThat(this.docker.wire()).hasSize(2).isEqualTo(this.docker.wire("GET /_ping"));
		assertThat(first.getStatus()).isEqualTo(Status.UP);
		assertThat(first.getDetails())
			.containsEntry("apiVersion", this.docker.blocking().system().apiVersion().toString())
			.containsEntry("maxApiVersion", this.docker.blocking().system().version().apiVersion());
	}

	@Test
	void reportsTheSwarm() {
		Map<String, Object> details = health().getDetails();
		if (this.docker.engine().knows("1.42")) {
			assertThat(details).containsEntry("swarm", "inactive");
		}
		else {
			assertThat(details).doesNotContainKey("swarm");
		}
	}

	private Health health() {
		return new DockerReactiveHealthIndicator(this.docker.reactive(), EngineFixture.PATIENCE).health()
			.blockOptional(EngineFixture.PATIENCE)
			.orElseThrow();
	}

}

package io.github.dockerclient;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OwnEngine;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.stream.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for an engine that is really stopped and started again.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engine needs -Pengines")
class EngineRestartIntegrationTests {

	@Test
	void clientGoesOnWhenTheEngineIsBack() {
		try (OwnEngine engine = OwnEngine.up(Engines.REFERENCE);
				ReactiveDockerOperations reactive = ReactiveDockerOperations.builder()
					.address(engine.address())
					.build()) {
			DockerOperations blocking = DockerOperations.using(reactive);
			String id = blocking.containers()
				.create((options) -> options.image(EngineFixture.IMAGE).command("sh", "-c", "echo begin; sleep 600"))
				.id();
			blocking.containers().start(id);
			StepVerifier
				.create(reactive.containers()
					.logs(id, (options) -> options.follow(true))
					.map(Frame::text)
					.onErrorComplete(DockerConnectionException.class))
				.expectNext("begin\n")
				.then(engine::stop)
				.expectComplete()
				.verify(EngineFixture.PATIENCE);
			assertThatExceptionOfType(DockerConnectionException.class).isThrownBy(blocking.system()::version)
				.withMessageContaining(engine.address().toString());
			engine.start();
			assertThat(blocking.containers().inspect(id).id()).isEqualTo(id);
			assertThat(blocking.containers().run(EngineFixture.IMAGE, "echo", "again").stdout()).isEqualTo("again\n");
		}
	}

}

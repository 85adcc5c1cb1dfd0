package io.github.dockerclient.container;

import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEveryEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.ContainerNotReadyException;
import io.github.dockerclient.stream.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@code runDetached} on every engine.
 */
@OnEveryEngine
class RunDetachedIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	RunDetachedIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	private ContainerOperations containers() {
		return this.docker.blocking().containers();
	}

	@Test
	void containerRunsAfterTheCall() {
		String id = containers().runDetached(this.docker.container("sleep", "600"));
		assertThat(containers().list((list) -> list.id(id).status(ContainerStatus.RUNNING))).hasSize(1);
	}

	@Test
	void containerIsReadyWhenItHasWrittenALine() {
		Consumer<ContainerCreateOptions> options = this.docker.container("sh", "-c",
				"echo starting; sleep 0.3; echo ready; sleep 600");
		String id = containers().runDetached(options, ReadyCondition.logLine("ready"), EngineFixture.PATIENCE);
		assertThat(containers().list((list) -> list.id(id).status(ContainerStatus.RUNNING))).hasSize(1);
		try (Stream<Line> lines = containers().logLines(id)) {
			assertThat(lines).extracting(Line::text).containsExactly("starting", "ready");
		}
	}

	@Test
	void containerThatEndsInsteadIsRemoved() {
		String name = this.docker.name("ends");
		Consumer<ContainerCreateOptions> options = this.docker.container("sh", "-c", "echo failed; exit 3")
			.andThen((container) -> container.name(name));
		assertThatExceptionOfType(ContainerNotReadyException.class)
			.isThrownBy(
					() -> containers().runDetached(options, ReadyCondition.logLine("ready"), EngineFixture.PATIENCE))
			.withMessageContaining("it does not run, its exit code is 3");
		assertThat(containers().exists(name)).isFalse();
	}

}

package io.github.dockerclient.swarm;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OwnEngine;
import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.ServiceUnavailableException;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for a manager that is locked when it is started again.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engine needs -Pengines")
class SwarmLockIntegrationTests {

	@ParameterizedTest
	@ValueSource(strings = { Engines.OLDEST, Engines.REFERENCE })
	void aLockedManagerIsUnlocked(String name) {
		try (OwnEngine engine = OwnEngine.up(name);
				ReactiveDockerOperations reactive = ReactiveDockerOperations.builder()
					.address(engine.address())
					.build()) {
			DockerOperations docker = DockerOperations.using(reactive);
			String self = docker.swarm()
				.init((options) -> options.listenAddr("127.0.0.1:2377")
					.advertiseAddr("127.0.0.1")
					.spec(SwarmSpec.builder().encryptionConfig(new SwarmSpec.EncryptionConfig(true)).build()));
			String key = docker.swarm().unlockKey().unlockKey();
			engine.stop();
			engine.start();
			assertThat(docker.system().info().swarm())
				.satisfies((info) -> assertThat(info.localNodeState()).isEqualTo(LocalNodeState.LOCKED));
			assertThatExceptionOfType(ServiceUnavailableException.class).isThrownBy(() -> docker.swarm().inspect())
				.withMessageContaining("unlock");
			assertThatExceptionOfType(BadRequestException.class)
				.isThrownBy(() -> docker.swarm().unlock("SWMKEY-1-wrong"))
				.withMessageNotContaining("SWMKEY-1-wrong");
			docker.swarm().unlock(key);
			assertThat(docker.nodes().list()).singleElement()
				.satisfies((node) -> assertThat(node.id()).isEqualTo(self));
			assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> docker.swarm().unlock(key));
		}
	}

}

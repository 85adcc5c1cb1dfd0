package io.github.dockerclient.docs;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.test.DockerCleanup;
import io.github.dockerclient.test.ScriptedEngine;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Examples of the page about testing.
 */
class TestingExamplesTests {

	@Test
	void scripted() {
		// tag::scripted[]
		try (ScriptedEngine engine = ScriptedEngine.start();
				DockerOperations docker = DockerOperations.builder().address(engine.address()).build()) {
			engine.image("postgres:17", (process) -> process.stdout("ready").exitCode(0));
			engine.network("shop");
			engine.container("old", (container) -> container.image("postgres:16").label("app", "shop"));
			Backup backup = new Backup(docker);

			assertThat(backup.run()).isEqualTo("ready\n");
			assertThat(engine.requests("POST /containers/{id}/start")).hasSize(1);

			engine.next("POST /containers/create").error(500, "no space left on device");
			assertThatExceptionOfType(EngineException.class).isThrownBy(backup::run)
				.withMessageContaining("no space left on device");
		}
		// end::scripted[]
	}

	@Test
	void cleanup() {
		try (ScriptedEngine engine = ScriptedEngine.start();
				DockerOperations docker = DockerOperations.builder().address(engine.address()).build()) {
			engine.image("nginx");
			// tag::cleanup[]
			try (DockerCleanup cleanup = DockerCleanup.of(docker)) {
				docker.containers()
					.create((container) -> container.image("nginx").label(cleanup.label(), cleanup.value()));
			}
			// end::cleanup[]
			assertThat(docker.containers().list((list) -> list.all(true))).isEmpty();
		}
	}

}

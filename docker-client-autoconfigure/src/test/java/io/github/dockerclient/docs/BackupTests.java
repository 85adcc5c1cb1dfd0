package io.github.dockerclient.docs;

import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.test.ScriptedEngine;
import io.github.dockerclient.test.autoconfigure.DockerTest;
import io.github.dockerclient.test.autoconfigure.DockerTest.Engine;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Example of a test slice.
 */
// tag::slice[]
@DockerTest(engine = Engine.SCRIPTED)
@Import(Backup.class)
class BackupTests {

	@Test
	void dumps(@Autowired ScriptedEngine engine, @Autowired Backup backup) {
		engine.image("postgres:17", (process) -> process.stdout("CREATE TABLE article").exitCode(0));
		engine.network("shop");
		assertThat(backup.run()).isEqualTo("CREATE TABLE article\n");
	}

	// end::slice[]
	@Test
	void fullDiskIsReported(@Autowired ScriptedEngine engine, @Autowired Backup backup) {
		engine.image("postgres:17", (process) -> process.exitCode(0));
		engine.next("POST /containers/create").error(500, "no space left on device");
		assertThatExceptionOfType(EngineException.class).isThrownBy(backup::run)
			.withMessageContaining("no space left on device");
	}

	@SpringBootConfiguration
	static class Application {

	}

	// tag::slice[]

}
// end::slice[]

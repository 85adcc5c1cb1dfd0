package io.github.dockerclient.docs;

import io.github.dockerclient.test.ScriptedEngine;
import io.github.dockerclient.test.autoconfigure.DockerTest;
import io.github.dockerclient.test.autoconfigure.DockerTest.Engine;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

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

}
// end::slice[]

package io.github.dockerclient.sample.volume;

import io.github.dockerclient.sample.ConsoleClient;
import io.github.dockerclient.sample.engine.Engines;
import io.github.dockerclient.test.ScriptedEngine;
import io.github.dockerclient.test.autoconfigure.DockerTest;
import io.github.dockerclient.test.autoconfigure.DockerTest.Engine;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Tests for {@link VolumeController}, on a scripted engine.
 */
@DockerTest(engine = Engine.SCRIPTED)
@Import({ Engines.class, VolumeController.class })
class VolumeControllerTests {

	@Autowired
	private ScriptedEngine engine;

	@Test
	void pruneIsPreviewedWithoutNamedVolumes(@Autowired Engines engines, @Autowired VolumeController controller) {
		this.engine.next("GET /volumes").json(200, """
				{"Volumes": [{"Name": "data"}, {"Name": "c0ffee", "Labels": {"com.docker.volume.anonymous": ""}}]}""");
		ConsoleClient.of(engines, controller)
			.get()
			.uri("/volumes/prune")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$[*].name")
			.isEqualTo("c0ffee");
	}

}

package io.github.dockerclient.sample.volume;

import io.github.dockerclient.sample.OnScriptedEngine;
import io.github.dockerclient.test.ScriptedEngine;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Tests for {@link VolumeController}, on a scripted engine.
 */
@OnScriptedEngine
@Import(VolumeController.class)
class VolumeControllerTests {

	@Autowired
	private ScriptedEngine engine;

	@Autowired
	private WebTestClient client;

	@Test
	void pruneIsPreviewedWithoutNamedVolumes() {
		this.engine.next("GET /volumes").json(200, """
				{"Volumes": [{"Name": "data"}, {"Name": "c0ffee", "Labels": {"com.docker.volume.anonymous": ""}}]}""");
		this.client.get()
			.uri("/volumes/prune")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$[*].name")
			.isEqualTo("c0ffee");
	}

}

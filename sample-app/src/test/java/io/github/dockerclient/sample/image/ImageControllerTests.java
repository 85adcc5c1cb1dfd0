package io.github.dockerclient.sample.image;

import io.github.dockerclient.sample.OnScriptedEngine;
import io.github.dockerclient.test.ScriptedEngine;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ImageController}, on a scripted engine.
 */
@OnScriptedEngine
@Import(ImageController.class)
class ImageControllerTests {

	@Autowired
	private ScriptedEngine engine;

	@Autowired
	private WebTestClient client;

	@Test
	void listContainsTagsSizeAndCreation() {
		this.engine.next("GET /images/json").json(200, """
				[{"Id": "sha256:aa", "RepoTags": ["web:1", "web:latest"], "Created": 1795437128, "Size": 1984172},
				 {"Id": "sha256:bb", "RepoTags": ["<none>:<none>"], "Created": 0, "Size": 7}]""");
		this.client.get()
			.uri("/images")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.json("""
					[{"id": "sha256:aa", "tags": ["web:1", "web:latest"], "size": 1984172, "created": "2026-11-23T12:32:08Z"},
					 {"id": "sha256:bb", "tags": [], "size": 7, "created": "1970-01-01T00:00:00Z"}]""",
					JsonCompareMode.STRICT);
	}

	@Test
	void pruneIsPreviewedWithoutImagesOfContainers() {
		this.engine.next("GET /containers/json").json(200, """
				[{"Id": "c1", "Names": ["/web"], "ImageID": "sha256:bb"}]""");
		this.engine.next("GET /images/json").json(200, """
				[{"Id": "sha256:aa", "RepoTags": [], "Size": 7}, {"Id": "sha256:bb", "RepoTags": [], "Size": 7}]""");
		this.client.get()
			.uri("/images/prune")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$[*].id")
			.isEqualTo("sha256:aa");
	}

	@Test
	void pullIsFollowedToItsEnd() {
		this.engine.pullable("registry.example/web:1", (process) -> process.stdout("ready"));
		assertThat(pull("registry.example/web:1")).contains("event:progress").endsWith("event:end\ndata:true\n\n");
	}

	@Test
	void failureOfAPullIsAnEvent() {
		assertThat(pull("registry.example/gone:1")).contains("event:problem").doesNotContain("event:end");
	}

	private String pull(String name) {
		return new String(this.client.post()
			.uri("/images/pull?name={name}", name)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBodyContent());
	}

}

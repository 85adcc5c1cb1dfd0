package io.github.dockerclient.sample;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.image.ImageSummary;
import io.github.dockerclient.image.ReactiveImageOperations;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link ImageController}.
 */
@ControllerTest
class ImageControllerTests {

	private final ReactiveImageOperations images = mock(ReactiveImageOperations.class);

	@Autowired
	private WebTestClient client;

	@Autowired
	private ReactiveDockerOperations docker;

	@Test
	void listTellsTagsSizeAndCreation() {
		given(this.docker.images()).willReturn(this.images);
		given(this.images.list()).willReturn(Flux.just(EngineJson.read(ImageSummary.class, """
				{"Id": "sha256:aa", "RepoTags": ["web:1", "web:latest"], "Created": 1795437128, "Size": 1984172}"""),
				EngineJson.read(ImageSummary.class, """
						{"Id": "sha256:bb", "RepoTags": ["<none>:<none>"], "Created": 0, "Size": 7}""")));
		this.client.get()
			.uri("/api/images")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.json("""
					[{"id": "sha256:aa", "tags": ["web:1", "web:latest"], "size": 1984172, "created": "2026-11-23T12:32:08Z"},
					 {"id": "sha256:bb", "tags": [], "size": 7, "created": "1970-01-01T00:00:00Z"}]""",
					JsonCompareMode.STRICT);
	}

}

package io.github.dockerclient.sample.container;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.container.ContainerInspectResponse;
import io.github.dockerclient.sample.OnScriptedEngine;
import io.github.dockerclient.test.ScriptedEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ContainerController}, on a scripted engine.
 */
@OnScriptedEngine
@Import(ContainerController.class)
class ContainerControllerTests {

	@Autowired
	private ScriptedEngine engine;

	@Autowired
	private DockerOperations docker;

	@Autowired
	private WebTestClient client;

	@BeforeEach
	void setUp() {
		this.engine.image("web:1");
	}

	@Test
	void listContainsStateHealthAndProject() {
		this.engine.container("shop-web",
				(container) -> container.image("web:1")
					.label("com.docker.compose.project", "shop")
					.process((process) -> process.unhealthy()));
		this.client.get()
			.uri("/containers")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$[0].name")
			.isEqualTo("shop-web")
			.jsonPath("$[0].state")
			.isEqualTo("running")
			.jsonPath("$[0].condition")
			.isEqualTo("unhealthy")
			.jsonPath("$[0].project")
			.isEqualTo("shop");
	}

	@Test
	void inspectShowsSettingsByHeading() {
		this.engine.container("web", (container) -> container.image("web:1").label("tier", "front"));
		this.client.get()
			.uri("/containers/web")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.sections.Container.Image")
			.isEqualTo("web:1")
			.jsonPath("$.sections.Labels.tier")
			.isEqualTo("front")
			.jsonPath("$.details.name")
			.isNotEmpty();
	}

	@Test
	void createSendsAllSettings() {
		create("""
				{"image": "web:1", "command": "sh -c 'echo hello'", "name": "web", "ports": "8080:80 9090:90/udp",
				 "env": "A=1 B='two words'", "volumes": "data:/data", "memory": "64m", "cpus": 0.5}""").isCreated();
		String request = this.engine.requests("POST /containers/create").get(0).text();
		assertThat(request).contains("\"Cmd\":[\"sh\",\"-c\",\"echo hello\"]", "\"A=1\"", "\"B=two words\"",
				"\"80/tcp\"", "\"90/udp\"", "\"Binds\":[\"data:/data\"]", "\"Memory\":67108864",
				"\"NanoCpus\":500000000");
		assertThat(this.engine.requests("POST /containers/{id}/start")).isEmpty();
	}

	@Test
	void createStartsOnRequest() {
		create("""
				{"image": "web:1", "start": true}""").isCreated();
		assertThat(this.engine.requests("POST /containers/{id}/start")).hasSize(1);
	}

	@Test
	void createWithoutImageIsRefused() {
		create("{}").isBadRequest().expectBody().jsonPath("$.detail").isEqualTo("A container needs an 'image'");
	}

	@Test
	void createWithOpenQuoteIsRefused() {
		create("""
				{"image": "web:1", "command": "echo 'hello"}""").isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("The command line has a quote (') that is not closed.");
	}

	@Test
	void createOfMissingImageIsNotFound() {
		create("""
				{"image": "gone:1"}""").isNotFound()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).contains("gone:1"));
	}

	@ParameterizedTest
	@CsvSource({ "stop, exited", "kill, exited", "restart, running" })
	void controlChangesTheState(String action, String state) {
		this.engine.container("web", (container) -> container.image("web:1"));
		this.client.post().uri("/containers/web/{action}", action).exchange().expectStatus().isNoContent();
		ContainerInspectResponse container = this.docker.containers().inspect("web");
		assertThat(container.state()).isNotNull();
		assertThat(container.state().status()).hasToString(state);
	}

	@Test
	void controlKnowsNoOtherActions() {
		this.client.post().uri("/containers/web/explode").exchange().expectStatus().isNotFound();
	}

	@Test
	void removeOfRunningContainerIsConflictUnlessForced() {
		this.engine.container("web", (container) -> container.image("web:1"));
		this.client.delete().uri("/containers/web").exchange().expectStatus().isEqualTo(HttpStatus.CONFLICT);
		this.client.delete().uri("/containers/web?force=true").exchange().expectStatus().isNoContent();
		assertThat(this.docker.containers().exists("web")).isFalse();
	}

	private StatusAssertions create(String request) {
		return this.client.post()
			.uri("/containers")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(request)
			.exchange()
			.expectStatus();
	}

}

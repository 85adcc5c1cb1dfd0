package io.github.dockerclient.sample;

import io.github.dockerclient.DockerOperations;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Tests of the actuator endpoints that describe an engine, over HTTP.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "docker.daemons.gone.host=unix:///nowhere/docker.sock")
@AutoConfigureWebTestClient(timeout = "60s")
class ActuatorIntegrationTests {

	@Autowired
	private DockerOperations docker;

	@Autowired
	private WebTestClient client;

	@DynamicPropertySource
	static void engine(DynamicPropertyRegistry registry) {
		EnginesScript.register(registry);
	}

	@Test
	void infoDescribesTheEngines() {
		get("/actuator/info").jsonPath("$.docker.default.version")
			.isEqualTo(this.docker.system().version().version())
			.jsonPath("$.docker.default.storageDriver")
			.isNotEmpty()
			.jsonPath("$.docker.gone.error")
			.isEqualTo("unreachable");
	}

	@Test
	void endpointListsWhatEnginesHave() {
		get("/actuator/docker").jsonPath("$.default.networks[?(@.name == 'bridge')].driver")
			.isEqualTo("bridge")
			.jsonPath("$.gone.error")
			.isNotEmpty();
	}

	@Test
	void endpointListsWhatOneEngineHas() {
		get("/actuator/docker/default").jsonPath("$.containers")
			.isArray()
			.jsonPath("$.images[0].id")
			.isNotEmpty()
			.jsonPath("$.networks[?(@.name == 'bridge')].scope")
			.isEqualTo("local");
	}

	@Test
	void endpointKnowsNoOtherEngine() {
		this.client.get().uri("/actuator/docker/unknown").exchange().expectStatus().isNotFound();
	}

	private WebTestClient.BodyContentSpec get(String path) {
		return this.client.get().uri(path).exchange().expectStatus().isOk().expectBody();
	}

}

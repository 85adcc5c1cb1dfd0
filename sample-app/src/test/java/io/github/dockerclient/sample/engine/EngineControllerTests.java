package io.github.dockerclient.sample.engine;

import io.github.dockerclient.sample.OnScriptedEngine;
import io.github.dockerclient.test.ScriptedEngine;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Tests for {@link EngineController} and {@link Engines}, on a scripted engine.
 */
@OnScriptedEngine
@Import(EngineController.class)
class EngineControllerTests {

	@Autowired
	private ScriptedEngine engine;

	@Autowired
	private WebTestClient client;

	@Test
	void enginesAreListedByName() {
		this.client.get()
			.uri("http://localhost/api/engines")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.json("[\"default\"]");
	}

	@Test
	void engineIsDescribed() {
		this.engine.every("GET /info").json(200, """
				{"Name": "build-3", "NCPU": 8, "MemTotal": 1024}""");
		this.engine.every("GET /version").json(200, """
				{"Version": "29.6.1", "ApiVersion": "1.56", "Os": "linux", "Arch": "arm64"}""");
		this.client.get().uri("").exchange().expectStatus().isOk().expectBody().json("""
				{"name": "build-3", "version": "29.6.1", "apiVersion": "1.51", "os": "linux", "arch": "arm64",
				 "cpus": 8, "memory": 1024}""");
	}

	@Test
	void engineThatBreaksTheConnectionIsUnavailable() {
		this.engine.every("GET /info").hangUp();
		this.engine.every("GET /version").hangUp();
		this.client.get()
			.uri("")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void thereIsNoOtherEngine() {
		this.client.get().uri("http://localhost/api/engines/other").exchange().expectStatus().isBadRequest();
	}

}

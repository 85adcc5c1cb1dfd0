package io.github.dockerclient.sample.swarm;

import java.util.List;

import io.github.dockerclient.sample.OnScriptedEngine;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.test.ScriptedEngine;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ServiceController}, on a scripted engine.
 */
@OnScriptedEngine
@Import(ServiceController.class)
class ServiceControllerTests {

	@Autowired
	private ScriptedEngine engine;

	@Autowired
	private WebTestClient client;

	@Test
	void servicesHaveTheirTasksExceptThoseThatEndedAsTheyShould() {
		this.engine.next("GET /services").json(200, """
				[{"ID": "s1", "Spec": {"Name": "web", "TaskTemplate": {"ContainerSpec": {"Image": "web:2@sha256:aa"}}},
				  "ServiceStatus": {"RunningTasks": 1, "DesiredTasks": 2},
				  "UpdateStatus": {"State": "updating", "Message": "update in progress"}}]""");
		this.engine.next("GET /tasks").json(200, """
				[{"ID": "t1", "ServiceID": "s1", "Slot": 1, "Status": {"State": "running"}},
				 {"ID": "t2", "ServiceID": "s1", "Slot": 2, "Status": {"State": "failed", "Err": "exit 3"}},
				 {"ID": "t3", "ServiceID": "s1", "Slot": 2, "Status": {"State": "shutdown"}},
				 {"ID": "t4", "ServiceID": "s2", "Slot": 1, "Status": {"State": "running"}}]""");
		list().json("""
				{"services": [{"id": "s1", "name": "web", "image": "web:2", "replicas": 2, "running": 1,
				  "update": "updating", "message": "update in progress", "tasks": [
				    {"id": "t1", "slot": 1, "state": "running"},
				    {"id": "t2", "slot": 2, "state": "failed", "error": "exit 3"}]}]}""", JsonCompareMode.LENIENT);
	}

	@Test
	void engineWithoutASwarmSaysSo() {
		this.engine.next("GET /services").json(503, """
				{"message": "This node is not a swarm manager."}""");
		list().json("""
				{"problem": "This node is not a swarm manager.", "services": []}""", JsonCompareMode.STRICT);
	}

	@Test
	void createSendsAllSettings() {
		this.engine.every("POST /services/create").json(201, """
				{"ID": "s1"}""");
		create("""
				{"image": "web:1", "name": "web", "replicas": "2", "port": "8080:80", "env": "A=1 B='two words'"}""");
		create("""
				{"image": "web:1", "name": "", "replicas": "", "port": "", "env": ""}""");
		List<EngineRequest> requests = this.engine.requests("POST /services/create");
		assertThat(requests.get(0).text()).contains("\"Name\":\"web\"", "\"Replicas\":2", "\"PublishedPort\":8080",
				"\"TargetPort\":80", "\"A=1\"", "\"B=two words\"");
		assertThat(requests.get(1).text()).contains("web:1").doesNotContain("Name", "Replicas", "Port", "Env");
	}

	private void create(String request) {
		this.client.post()
			.uri("/services")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(request)
			.exchange()
			.expectStatus()
			.isCreated();
	}

	private WebTestClient.BodyContentSpec list() {
		return this.client.get().uri("/services").exchange().expectStatus().isOk().expectBody();
	}

}

package io.github.dockerclient.transport;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for engines whose address has a path.
 */
class BasePathTests {

	@Test
	void everyRequestBeginsWithIt() {
		try (ScriptedServer server = ScriptedServer.tcp()) {
			server.scriptPings();
			server.then(ScriptedServer.raw("HTTP/1.1 200 OK\r\nApi-Version: 1.43\r\nContent-Length: 0\r\n\r\n"))
				.then(ScriptedServer.json("{}"))
				.then(ScriptedServer.json("{}"));
			ReactiveDockerHttp http = HttpSettings
				.create(HttpSettings.of(DockerAddress.of(server.address() + "/some/proxy/")));
			try {
				http.get("/info").value(Object.class).block(ScriptedServer.PATIENCE);
				http.get("/events").query("a", "b").stream(Object.class).blockLast(ScriptedServer.PATIENCE);
			}
			finally {
				http.close().block(ScriptedServer.PATIENCE);
			}
			assertThat(server.take()).hasToString("HEAD /some/proxy/_ping");
			assertThat(server.take()).hasToString("GET /some/proxy/v1.43/info");
			assertThat(server.take()).hasToString("GET /some/proxy/v1.55/events?a=b");
		}
	}

}

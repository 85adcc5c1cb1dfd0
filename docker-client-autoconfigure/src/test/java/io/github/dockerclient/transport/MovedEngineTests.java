package io.github.dockerclient.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.github.dockerclient.observation.ObservationSettings;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for engines whose name resolves to another address than before.
 */
class MovedEngineTests {

	private static final String HOST = "engine.test";

	@TempDir
	Path directory;

	@Test
	void anEngineWhoseNameLeadsElsewhereIsFound() throws IOException {
		Path hosts = Files.writeString(this.directory.resolve("hosts"), "127.0.0.1 " + HOST + "\n");
		ScriptedServer before = ScriptedServer.tcp();
		int port = before.address().port();
		DockerHttpSettings settings = HttpSettings.of(DockerAddress.of("tcp://" + HOST + ":" + port));
		ReactiveDockerHttp http = new DefaultReactiveDockerHttp(settings, ObservationSettings.NONE,
				new EngineConnections(settings, new HostsFile(hosts.toFile())));
		try (before; ScriptedServer after = ScriptedServer.tcp("127.0.0.2", port)) {
			before.then(ScriptedServer.empty(200));
			http.post("/before").nothing().block(ScriptedServer.PATIENCE);
			assertThat(before.take().target()).isEqualTo("/v1.55/before");
			Files.writeString(hosts, "127.0.0.2 " + HOST + "\n");
			before.close();
			after.then(ScriptedServer.empty(200));
			http.get("/after").nothing().block(ScriptedServer.PATIENCE);
			assertThat(after.take().target()).isEqualTo("/v1.55/after");
		}
		finally {
			http.close().block(ScriptedServer.PATIENCE);
		}
	}

	@Test
	void connectionsAreRenewedInTimeToNoticeAMoveOfAnEngineThatIsStillThere() {
		try (ScriptedServer server = ScriptedServer.tcp()) {
			ReactiveDockerHttp http = HttpSettings.create(new HttpSettings().address(server.address())
				.maxConnections(1)
				.maxLifeTime(Duration.ofMillis(50))
				.build());
			Awaitility.await().atMost(ScriptedServer.PATIENCE).untilAsserted(() -> {
				server.then(ScriptedServer.empty(200));
				http.post("/a").nothing().block(ScriptedServer.PATIENCE);
				assertThat(server.connections()).isGreaterThan(1);
			});
			http.close().block(ScriptedServer.PATIENCE);
		}
	}

}

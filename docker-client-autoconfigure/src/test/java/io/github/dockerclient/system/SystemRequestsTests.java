package io.github.dockerclient.system;

import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.ScriptedClient;
import io.github.dockerclient.transport.ScriptedServer;
import io.github.dockerclient.type.ApiVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each operation on the engine itself sends.
 */
class SystemRequestsTests {

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	@Test
	void version() {
		ScriptedServer.Request request = this.client.send(ScriptedServer.json("{}"),
				(docker) -> docker.system().version());
		assertThat(ScriptedClient.line(request)).isEqualTo("GET /version");
	}

	@Test
	void info() {
		ScriptedServer.Request request = this.client.send(ScriptedServer.json("{}"),
				(docker) -> docker.system().info());
		assertThat(ScriptedClient.line(request)).isEqualTo("GET /info");
	}

	@Test
	void ping() {
		ScriptedServer.Request request = this.client.send(ScriptedServer.answer(200, "text/plain", "OK"),
				(docker) -> docker.system().ping());
		assertThat(ScriptedClient.line(request)).isEqualTo("GET /_ping");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void pingReadsTheHeaders(Ping expected, List<String> headers) {
		this.client.server()
			.then((exchange) -> exchange.send("HTTP/1.1 200 OK\r\n" + String.join("\r\n", headers)
					+ "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 2\r\n\r\nOK"));
		List<Ping> pings = this.client.items((docker) -> docker.system().ping());
		assertThat(pings).containsExactly(expected);
	}

	static Stream<Arguments> pingReadsTheHeaders() {
		return Stream.of(
				Arguments.of(new Ping(new ApiVersion(1, 51), "linux", true, "2", "active/manager"),
						List.of("Api-Version: 1.51", "Ostype: linux", "Docker-Experimental: true", "Builder-Version: 2",
								"Swarm: active/manager")),
				Arguments.of(new Ping(new ApiVersion(1, 41), "windows", false, "", null),
						List.of("api-version: 1.41", "OSType: windows", "Docker-Experimental: false",
								"Builder-Version:")),
				Arguments.of(new Ping(null, null, false, null, null), List.of("Server: Docker")));
	}

	@Test
	void theVersionThatIsSpokenNeedsOnlyAPing() {
		this.client.server().speaks("1.43");
		List<ApiVersion> versions = this.client.items((docker) -> docker.system().apiVersion());
		assertThat(versions).containsExactly(new ApiVersion(1, 43));
		assertThat(this.client.server().requests()).isEmpty();
		assertThat(this.client.server().pings()).hasSize(1);
	}

}

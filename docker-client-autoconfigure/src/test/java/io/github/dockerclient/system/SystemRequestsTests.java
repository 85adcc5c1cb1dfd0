package io.github.dockerclient.system;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.requests.ScriptedClient;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.ScriptedServer;
import io.github.dockerclient.type.ApiVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the requests of each operation on the engine itself.
 */
class SystemRequestsTests {

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	@Test
	void version() {
		EngineRequest request = this.client.send(ScriptedServer.json("{}"), (docker) -> docker.system().version());
		assertThat(ScriptedClient.line(request)).isEqualTo("GET /version");
	}

	@Test
	void info() {
		EngineRequest request = this.client.send(ScriptedServer.json("{}"), (docker) -> docker.system().info());
		assertThat(ScriptedClient.line(request)).isEqualTo("GET /info");
	}

	@Test
	void df() {
		assertThat(ScriptedClient.line(this.client.send(ScriptedServer.json("{}"), (docker) -> docker.system().df())))
			.isEqualTo("GET /system/df");
		assertThat(ScriptedClient.line(this.client.send(ScriptedServer.json("{}"),
				(docker) -> docker.system()
					.df((options) -> options.type(DataUsageType.IMAGE, DataUsageType.BUILD_CACHE).verbose(true)))))
			.isEqualTo("GET /system/df?type=image&type=build-cache&verbose=true");
	}

	@Test
	void dfReportsTheSameTotalsInBothForms() {
		this.client.server()
			.then(ScriptedServer.json("{\"LayersSize\":10,\"Images\":[{\"Containers\":1,\"Size\":7,\"SharedSize\":3},"
					+ "{\"Containers\":0,\"Size\":3,\"SharedSize\":0}],\"Volumes\":null}"))
			.then(ScriptedServer.json("{\"ImageUsage\":{\"ActiveCount\":1,\"TotalCount\":2,\"TotalSize\":10,"
					+ "\"Reclaimable\":6},\"VolumeUsage\":{}}"));
		for (int i = 0; i < 2; i++) {
			List<SystemDataUsage> usages = this.client.items((docker) -> docker.system().df());
			assertThat(usages).singleElement().satisfies((usage) -> {
				assertThat(usage.ofImages()).isEqualTo(new DiskUsage(1, 2, 10, 6));
				assertThat(usage.ofVolumes()).isEqualTo(new DiskUsage(0, 0, 0, 0));
			});
		}
	}

	@Test
	void events() {
		assertThat(line((docker) -> docker.system().events())).isEqualTo("GET /events");
	}

	@Test
	void eventsWithAllOptions() {
		assertThat(line((docker) -> docker.system()
			.events((options) -> options.since(Instant.ofEpochSecond(1795423368, 5))
				.until(Instant.ofEpochSecond(1795423369))
				.type(EventType.CONTAINER, EventType.IMAGE)
				.event(EventAction.DIE)
				.scope(EventScope.LOCAL)
				.container("c")
				.image("i")
				.network("n")
				.volume("v")
				.plugin("p")
				.daemon("d")
				.label("a")
				.label("b", "c=d")
				.filter("node", "x", "y"))))
			.isEqualTo("GET /events?since=1795423368.000000005&until=1795423369.000000000&filters="
					+ "{\"type\":[\"container\",\"image\"],\"event\":[\"die\"],\"scope\":[\"local\"],\"container\":[\"c\"],"
					+ "\"image\":[\"i\"],\"network\":[\"n\"],\"volume\":[\"v\"],\"plugin\":[\"p\"],\"daemon\":[\"d\"],"
					+ "\"label\":[\"a\",\"b=c=d\"],\"node\":[\"x\",\"y\"]}");
	}

	// Engines with API 1.55 send one of these formats unless the request names another
	// one.
	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/jsonl", "application/x-ndjson", "application/json-seq" })
	void eventsComeInEveryForm(String type) {
		this.client.server()
			.then(ScriptedServer.chunked(type, "\u001e{\"Type\":\"image\",\"Action\":\"pull\",\"timeNa",
					"no\":1795423368000000005}\n\u001e{\"Type\":\"new\"}\n"));
		List<EventMessage> events = this.client.items((docker) -> docker.system().events());
		assertThat(events).extracting(EventMessage::type).containsExactly(EventType.IMAGE, new EventType("new"));
		assertThat(events.get(0).timeNano()).isEqualTo(Instant.ofEpochSecond(1795423368, 5));
	}

	private String line(ScriptedClient.Call call) {
		return ScriptedClient.line(this.client.send(ScriptedServer.chunked("application/jsonl", ""), call));
	}

	@Test
	void ping() {
		EngineRequest request = this.client.send(ScriptedServer.answer(200, "text/plain", "OK"),
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

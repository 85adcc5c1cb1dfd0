package io.github.dockerclient.network;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.requests.RequestContract;
import io.github.dockerclient.requests.ScriptedClient;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.ScriptedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the requests of each operation on networks, option by option.
 */
class NetworkRequestsTests {

	private static final RequestContract<ReactiveNetworkOperations> NETWORKS = new RequestContract<>(
			ReactiveDockerOperations::networks);

	private static final String CREATED = "{\"Id\":\"a\",\"Warning\":\"\"}";

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void lines(String line, String answer, ScriptedClient.Call call) {
		EngineRequest request = this.client.send(ScriptedServer.json(answer), call);
		assertThat(ScriptedClient.line(request)).isEqualTo(line);
	}

	static Stream<Arguments> lines() {
		return Stream.of(NETWORKS.expect("GET /networks", "[]", (networks) -> networks.list()),
				NETWORKS.expect("GET /networks?filters={\"driver\":[\"bridge\"],\"label\":[\"a\",\"b=c\"]}", "[]",
						(networks) -> networks
							.list((options) -> options.filter("driver", "bridge").label("a").label("b", "c"))),
				NETWORKS.expect("GET /networks/my net", "{}", (networks) -> networks.inspect("my net")),
				NETWORKS.expect("GET /networks/a/b:c?verbose=true&scope=swarm", "{}",
						(networks) -> networks.inspect("a/b:c", (options) -> options.verbose(true).scope("swarm"))),
				NETWORKS.expect("GET /networks/net?verbose=false", "{}",
						(networks) -> networks.inspect("net", (options) -> options.verbose(false))),
				NETWORKS.expect("DELETE /networks/my net", "", (networks) -> networks.remove("my net")),
				NETWORKS.expect("POST /networks/prune", "{}", (networks) -> networks.prune()),
				NETWORKS.expect(
						"POST /networks/prune?filters={\"until\":[\"2026-11-23T19:00:00Z\"],\"label!\":[\"keep\"]}",
						"{}",
						(networks) -> networks.prune((options) -> options.until(Instant.parse("2026-11-23T19:00:00Z"))
							.withoutLabel("keep"))));
	}

	@Test
	void namesAreEscaped() {
		EngineRequest request = this.client.send(ScriptedServer.json("{}"),
				(docker) -> docker.networks().inspect("a b/c:d+e%"));
		assertThat(request.target()).isEqualTo("/v1.55/networks/a%20b%2Fc%3Ad%2Be%25");
	}

	@Test
	void createSendsTheNameAlone() {
		assertThat(this.client.send(ScriptedServer.json(CREATED), (docker) -> docker.networks().create("net")).text())
			.isEqualTo("{\"Name\":\"net\"}");
	}

	@Test
	void createSendsEveryField() {
		String body = this.client
			.send(ScriptedServer.json(CREATED),
					(docker) -> docker.networks()
						.create("my net",
								(options) -> options.driver("overlay")
									.scope("swarm")
									.internal(true)
									.attachable(false)
									.ingress(false)
									.configOnly(false)
									.configFrom("other")
									.enableIpv4(false)
									.enableIpv6(true)
									.subnet("fd00::/64")
									.pool((pool) -> pool.subnet("10.7.0.0/16")
										.ipRange("10.7.1.0/24")
										.gateway("10.7.0.1")
										.auxiliaryAddresses(Map.of("router", "10.7.1.5")))
									.option("mtu", "1400")
									.label("a", "b")))
			.text();
		assertThat(body)
			.contains("\"Name\":\"my net\"", "\"Driver\":\"overlay\"", "\"Scope\":\"swarm\"", "\"Internal\":true",
					"\"Attachable\":false", "\"Ingress\":false", "\"ConfigOnly\":false",
					"\"ConfigFrom\":{\"Network\":\"other\"}", "\"EnableIPv4\":false", "\"EnableIPv6\":true",
					"{\"Subnet\":\"fd00::/64\"}", "\"IPRange\":\"10.7.1.0/24\"", "\"Gateway\":\"10.7.0.1\"",
					"\"AuxiliaryAddresses\":{\"router\":\"10.7.1.5\"}", "\"Options\":{\"mtu\":\"1400\"}",
					"\"Labels\":{\"a\":\"b\"}")
			.doesNotContain("CheckDuplicate");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.41", "1.43" })
	void oldEnginesAreAskedToRefuseDuplicates(String version) {
		this.client.server().speaks(version);
		assertThat(this.client.send(ScriptedServer.json(CREATED), (docker) -> docker.networks().create("net")).text())
			.contains("\"CheckDuplicate\":true");
	}

	@Test
	void duplicatesCanBeHad() {
		this.client.server().speaks("1.41");
		assertThat(this.client
			.send(ScriptedServer.json(CREATED),
					(docker) -> docker.networks().create("net", (options) -> options.checkDuplicate(false)))
			.text()).contains("\"CheckDuplicate\":false");
	}

	@Test
	void createKnowsWhatIsNew() {
		this.client.assertSince("field 'options.enableIpv4'", "1.48", ScriptedServer.json(CREATED),
				(docker) -> docker.networks().create("net", (options) -> options.enableIpv4(false)));
	}

	@Test
	void connectKnowsThatTheMacAddressIsNew() {
		this.client.assertSince("field 'endpointConfig.macAddress'", "1.54", ScriptedServer.json(""),
				(docker) -> docker.networks()
					.connect("net", "web", (endpoint) -> endpoint.macAddress("02:42:ac:11:00:02")));
	}

	@Test
	void connectKnowsThatThePriorityIsNew() {
		this.client.assertSince("field 'endpointConfig.gwPriority'", "1.48", ScriptedServer.json(""),
				(docker) -> docker.networks().connect("net", "web", (endpoint) -> endpoint.gwPriority(7L)));
	}

	@Test
	void connectSendsTheContainerAndItsEndpoint() {
		EngineRequest request = this.client.send(ScriptedServer.json(""),
				(docker) -> docker.networks()
					.connect("my net", "web", (endpoint) -> endpoint.aliases(List.of("www"))
						.ipamConfig(EndpointIPAMConfig.builder().ipv4Address("10.7.1.9").build())));
		assertThat(ScriptedClient.line(request)).isEqualTo("POST /networks/my net/connect");
		assertThat(request.text()).isEqualTo("{\"Container\":\"web\",\"EndpointConfig\":{\"IPAMConfig\":"
				+ "{\"IPv4Address\":\"10.7.1.9\"},\"Aliases\":[\"www\"]}}");
	}

	@Test
	void disconnectSendsTheContainer() {
		EngineRequest request = this.client.send(ScriptedServer.json(""),
				(docker) -> docker.networks().disconnect("net", "web", (options) -> options.force(true)));
		assertThat(ScriptedClient.line(request)).isEqualTo("POST /networks/net/disconnect");
		assertThat(request.text()).isEqualTo("{\"Container\":\"web\",\"Force\":true}");
		assertThat(this.client.send(ScriptedServer.json(""), (docker) -> docker.networks().disconnect("net", "web"))
			.text()).isEqualTo("{\"Container\":\"web\"}");
	}

	@Test
	void countersOfAddressesMayBeLargerThanALong() {
		this.client.server()
			.then(ScriptedServer.json("{\"Status\":{\"IPAM\":{\"Subnets\":{\"fd00::/64\":{\"IPsInUse\":2,"
					+ "\"DynamicIPsAvailable\":18446744073709551615}}}}}"));
		List<NetworkInspect> networks = this.client.items((docker) -> docker.networks().inspect("net"));
		NetworkStatus status = networks.get(0).status();
		assertThat(status).isNotNull();
		assertThat(status.ipam()).isNotNull();
		assertThat(status.ipam().subnets().get("fd00::/64"))
			.hasToString("SubnetStatus[ipsInUse=2, dynamicIpsAvailable=18446744073709551615]");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void whatIsWrongIsSaidBeforeAnythingIsSent(String message, ScriptedClient.Call call) {
		this.client.assertIllegal(call).withMessage(message);
	}

	static Stream<Arguments> whatIsWrongIsSaidBeforeAnythingIsSent() {
		return Stream.of(NETWORKS.refuse("'name' of a network must not be empty", (networks) -> networks.create(" ")),
				NETWORKS.refuse("'id' must not be empty", (networks) -> networks.inspect("")),
				NETWORKS.refuse("'id' must not be a path", (networks) -> networks.remove("..")),
				NETWORKS.refuse("'container' must not be empty", (networks) -> networks.connect("net", "")),
				NETWORKS.refuse("'container' must not be empty", (networks) -> networks.disconnect("net", " ")));
	}

	@Test
	void theTimeOfAListCanBeLimited() {
		this.client.server().then(ScriptedServer.thenSilence(""));
		assertThatExceptionOfType(DockerTimeoutException.class)
			.isThrownBy(() -> this.client
				.items((docker) -> docker.networks().list((options) -> options.timeout(Duration.ofMillis(100)))))
			.withMessage("List of networks took longer than PT0.1S, the limit that its caller has set");
	}

}

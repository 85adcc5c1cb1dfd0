package io.github.dockerclient.node;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.ServiceUnavailableException;
import io.github.dockerclient.error.StaleVersionException;
import io.github.dockerclient.requests.RequestContract;
import io.github.dockerclient.requests.ScriptedClient;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.ScriptedServer;
import io.github.dockerclient.type.ObjectVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the requests of each operation on nodes, option by option.
 */
class NodeRequestsTests {

	private static final RequestContract<ReactiveNodeOperations> NODES = new RequestContract<>(
			ReactiveDockerOperations::nodes);

	private static final String WORKER = "{\"ID\":\"a\",\"Version\":{\"Index\":%s},\"Spec\":{\"Labels\":{\"disk\":\"ssd\"},"
			+ "\"Role\":\"worker\",\"Availability\":\"active\"}}";

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void lines(String line, String answer, ScriptedClient.Call call) {
		EngineRequest request = this.client.send(ScriptedServer.json(answer), call);
		assertThat(ScriptedClient.line(request)).isEqualTo(line);
	}

	static Stream<Arguments> lines() {
		return Stream.of(NODES.expect("GET /nodes", "[]", (nodes) -> nodes.list()),
				NODES.expect(
						"GET /nodes?filters={\"role\":[\"manager\"],\"node.label\":[\"disk=ssd\"],"
								+ "\"name\":[\"web\",\"db\"]}",
						"[]",
						(nodes) -> nodes.list((options) -> options.role(NodeSpec.Role.MANAGER)
							.label("disk", "ssd")
							.filter("name", "web", "db"))),
				NODES.expect("GET /nodes/my node", "{}", (nodes) -> nodes.inspect("my node")),
				NODES.expect("POST /nodes/a/update?version=18446744073709551615", "",
						(nodes) -> nodes.update("a", new ObjectVersion(-1L), NodeSpec.builder().build())),
				NODES.expect("DELETE /nodes/a", "", (nodes) -> nodes.remove("a")),
				NODES.expect("DELETE /nodes/a?force=true", "",
						(nodes) -> nodes.remove("a", (options) -> options.force(true))),
				NODES.expect("DELETE /nodes/a?force=false", "",
						(nodes) -> nodes.remove("a", (options) -> options.force(false))));
	}

	@ParameterizedTest(name = "{1}")
	@MethodSource
	void aChangeKeepsWhatItDoesNotTouch(Consumer<NodeOperations> change, String body) {
		this.client.server().then(ScriptedServer.json(WORKER.formatted(7)));
		this.client.server().then(ScriptedServer.json(""));
		change.accept(blocking());
		assertThat(ScriptedClient.line(this.client.server().take())).isEqualTo("GET /nodes/web");
		EngineRequest update = this.client.server().take();
		// The update uses the id, because several nodes may have the same name.
		assertThat(ScriptedClient.line(update)).isEqualTo("POST /nodes/a/update?version=7");
		assertThat(update.text()).isEqualTo(body.replace('\'', '"'));
	}

	static Stream<Arguments> aChangeKeepsWhatItDoesNotTouch() {
		return Stream.of(change((nodes) -> nodes.promote("web"), "'disk':'ssd'", "manager", "active"),
				change((nodes) -> nodes.demote("web"), "'disk':'ssd'", "worker", "active"),
				change((nodes) -> nodes.drain("web"), "'disk':'ssd'", "worker", "drain"),
				change((nodes) -> nodes.pause("web"), "'disk':'ssd'", "worker", "pause"),
				change((nodes) -> nodes.activate("web"), "'disk':'ssd'", "worker", "active"),
				change((nodes) -> nodes.update("web",
						(spec) -> NodeSpecBuilder.builder(spec).labels(Map.of("zone", "b")).build()), "'zone':'b'",
						"worker", "active"));
	}

	private static Arguments change(Consumer<NodeOperations> change, String labels, String role, String availability) {
		return Arguments.of(change,
				"{'Labels':{%s},'Role':'%s','Availability':'%s'}".formatted(labels, role, availability));
	}

	@Test
	void aChangeIsMadeAnewIfItIsStale() {
		this.client.server().then(ScriptedServer.json(WORKER.formatted(7)));
		this.client.server().then(ScriptedServer.error(500, "rpc error: code = Unknown desc = update out of sequence"));
		this.client.server().then(ScriptedServer.json(WORKER.formatted(8)));
		this.client.server().then(ScriptedServer.json(""));
		this.client.items((docker) -> docker.nodes().drain("web"));
		this.client.server().take();
		this.client.server().take();
		this.client.server().take();
		assertThat(ScriptedClient.line(this.client.server().take())).isEqualTo("POST /nodes/a/update?version=8");
	}

	@Test
	void theBlockingTwinSendsTheSame() {
		this.client.server().then(ScriptedServer.json("[]"));
		this.client.server().then(ScriptedServer.json(WORKER.formatted(7)));
		this.client.server().then(ScriptedServer.json(""));
		this.client.server().then(ScriptedServer.json(""));
		assertThat(blocking().list((options) -> options.filter("membership", "accepted"))).isEmpty();
		Node node = blocking().inspect("web");
		blocking().update(node.id(), node.version(), node.spec());
		blocking().remove(node.id(), (options) -> options.force(true));
		assertThat(Stream.generate(() -> ScriptedClient.line(this.client.server().take())).limit(4)).containsExactly(
				"GET /nodes?filters={\"membership\":[\"accepted\"]}", "GET /nodes/web",
				"POST /nodes/a/update?version=7", "DELETE /nodes/a?force=true");
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource
	void whatEnginesRefuseHasItsException(int status, String message, Class<? extends EngineException> type) {
		this.client.server().then(ScriptedServer.error(status, message));
		assertThatExceptionOfType(type)
			.isThrownBy(() -> this.client
				.items((docker) -> docker.nodes().update("web", new ObjectVersion(7L), NodeSpec.builder().build())))
			.withMessageContaining("POST /nodes/web/update")
			.withMessageContaining(message)
			.satisfies((failure) -> assertThat(failure.status()).isEqualTo(status));
		this.client.server().take();
	}

	static Stream<Arguments> whatEnginesRefuseHasItsException() {
		return Stream.of(Arguments.of(400, "attempting to demote the last manager", BadRequestException.class),
				Arguments.of(404, "node web not found", NotFoundException.class),
				Arguments.of(500, "update out of sequence", StaleVersionException.class),
				Arguments.of(503, "This node is not a swarm manager", ServiceUnavailableException.class));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void whatIsWrongIsSaidBeforeAnythingIsSent(String message, ScriptedClient.Call call) {
		this.client.assertIllegal(call).withMessageStartingWith(message);
	}

	static Stream<Arguments> whatIsWrongIsSaidBeforeAnythingIsSent() {
		return Stream.of(NODES.refuse("'id' must not be empty", (nodes) -> nodes.inspect("")),
				NODES.refuse("'id' must not be empty", (nodes) -> nodes.remove(" ")),
				NODES.refuse("'id' must not be empty", (nodes) -> nodes.drain("")),
				NODES.refuse("'version' must have an index",
						(nodes) -> nodes.update("a", new ObjectVersion(null), NodeSpec.builder().build())));
	}

	private NodeOperations blocking() {
		return DockerOperations.using(this.client.docker()).nodes();
	}

	@Test
	void theTimeOfAListCanBeLimited() {
		this.client.server().then(ScriptedServer.thenSilence(""));
		assertThatExceptionOfType(DockerTimeoutException.class)
			.isThrownBy(() -> this.client
				.items((docker) -> docker.nodes().list((options) -> options.timeout(Duration.ofMillis(100)))))
			.withMessage("List of nodes took longer than PT0.1S, the limit that its caller has set");
	}

}

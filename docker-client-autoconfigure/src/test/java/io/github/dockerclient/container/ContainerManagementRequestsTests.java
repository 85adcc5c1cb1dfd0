package io.github.dockerclient.container;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.requests.RequestContract;
import io.github.dockerclient.requests.ScriptedClient;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.JsonAccess;
import io.github.dockerclient.transport.ScriptedServer;
import io.github.dockerclient.type.IDResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the requests of the operations that manage containers and create images from
 * them.
 */
class ContainerManagementRequestsTests {

	private static final RequestContract<ReactiveContainerOperations> CONTAINERS = new RequestContract<>(
			ReactiveDockerOperations::containers);

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void withoutBody(String line, String answer, ScriptedClient.Call call) {
		EngineRequest request = this.client
			.send(answer.isEmpty() ? ScriptedServer.empty(204) : ScriptedServer.json(answer), call);
		assertThat(ScriptedClient.line(request)).isEqualTo(line);
		assertThat(request.body()).isEmpty();
		assertThat(request.header("Content-Type")).isNull();
	}

	static Stream<Arguments> withoutBody() {
		return Stream.of(looking(), acting(), pruning(), committing(), checkpoints()).flatMap((lines) -> lines);
	}

	private static Stream<Arguments> looking() {
		return Stream.of(CONTAINERS.expect("GET /containers/web/top", "{}", (containers) -> containers.top("web")),
				CONTAINERS.expect("GET /containers/web/top?ps_args=-eo pid,comm", "{}",
						(containers) -> containers.top("/web", "-eo pid,comm")),
				CONTAINERS.expect("GET /containers/web/changes", "null", (containers) -> containers.diff("web")),
				CONTAINERS.expect("GET /containers/web/stats?stream=true", "{}",
						(containers) -> containers.stats("web")),
				CONTAINERS.expect("GET /containers/web/stats?stream=false", "{}",
						(containers) -> containers.statsOnce("web")),
				CONTAINERS.expect("GET /containers/web/stats?stream=false&one-shot=true", "{}",
						(containers) -> containers.statsOneShot("web")));
	}

	private static Stream<Arguments> acting() {
		return Stream.of(
				CONTAINERS.expect("POST /containers/web/resize?h=24&w=80", "",
						(containers) -> containers.resize("web", 24, 80)),
				CONTAINERS.expect("POST /containers/web/rename?name=shop", "",
						(containers) -> containers.rename("web", "shop")),
				CONTAINERS.expect("POST /containers/web/rename?name=/shop", "",
						(containers) -> containers.rename("web", "/shop")),
				CONTAINERS.expect("POST /containers/web/pause", "", (containers) -> containers.pause("web")),
				CONTAINERS.expect("POST /containers/web/unpause", "", (containers) -> containers.unpause("/web")));
	}

	private static Stream<Arguments> pruning() {
		String prune = "POST /containers/prune";
		return Stream.of(CONTAINERS.expect(prune, "{}", (containers) -> containers.prune()),
				CONTAINERS.expect(prune, "{}", (containers) -> containers.prune((options) -> {
				})),
				CONTAINERS.expect(prune + "?filters={\"until\":[\"2026-11-23T08:42:48.000000005Z\"]}", "{}",
						(containers) -> containers
							.prune((options) -> options.until(Instant.ofEpochSecond(1795423368, 5)))),
				CONTAINERS.expect(prune + "?filters={\"label\":[\"a\",\"b=c d\"],\"label!\":[\"keep\"]}", "{}",
						(containers) -> containers
							.prune((options) -> options.label("a").label("b", "c d").withoutLabel("keep"))));
	}

	private static Stream<Arguments> committing() {
		String commit = "POST /commit?container=web";
		return Stream.of(committed(commit, (options) -> {
		}), committed(commit + "&comment=two words & more", (options) -> options.comment("two words & more")),
				committed(commit + "&pause=false", (options) -> options.pause(false)),
				committed(commit + "&pause=true", (options) -> options.pause(true)),
				committed(commit + "&repo=team/app&tag=latest", (options) -> options.image("team/app")),
				committed(commit + "&repo=localhost:5000/team/app&tag=latest",
						(options) -> options.image("localhost:5000/team/app")),
				committed(commit + "&repo=localhost:5000/team/app&tag=1.0",
						(options) -> options.image("localhost:5000/team/app:1.0")),
				committed(commit + "&changes=CMD [\"a\", \"b\"]&changes=ENV A=1 B=2",
						(options) -> options.change("CMD [\"a\", \"b\"]").change("ENV A=1 B=2")),
				committed(
						commit + "&repo=app&tag=1&comment=c&author=Jane <jane@example.com>&pause=false&changes=USER 1",
						(options) -> options.image("app:1")
							.comment("c")
							.author("Jane <jane@example.com>")
							.pause(false)
							.change("USER 1")));
	}

	private static Arguments committed(String line, Consumer<ContainerCommitOptions> options) {
		return CONTAINERS.expect(line, "{\"Id\":\"sha256:a\"}", (containers) -> containers.commit("web", options));
	}

	private static Stream<Arguments> checkpoints() {
		String checkpoints = "/containers/web/checkpoints";
		return Stream.of(
				CONTAINERS.expect("GET " + checkpoints, "null", (containers) -> containers.listCheckpoints("web")),
				CONTAINERS.expect("GET " + checkpoints + "?dir=/var/c", "[]",
						(containers) -> containers.listCheckpoints("web", "/var/c")),
				CONTAINERS.expect("DELETE " + checkpoints + "/c1", "",
						(containers) -> containers.removeCheckpoint("web", "c1")),
				CONTAINERS.expect("DELETE " + checkpoints + "/c1?dir=/var/c", "",
						(containers) -> containers.removeCheckpoint("web", "c1", "/var/c")));
	}

	@ParameterizedTest(name = "{1}")
	@MethodSource
	void withBody(String line, String body, String answer, ScriptedClient.Call call) {
		EngineRequest request = this.client
			.send(answer.isEmpty() ? ScriptedServer.empty(201) : ScriptedServer.json(answer), call);
		assertThat(ScriptedClient.line(request)).isEqualTo(line);
		assertThat(request.header("Content-Type")).isEqualTo("application/json");
		assertThat(JsonAccess.mapper().readTree(request.text())).isEqualTo(JsonAccess.mapper().readTree(body));
	}

	static Stream<Arguments> withBody() {
		return Stream.of(updating("{}", (options) -> {
		}), updating("{\"Memory\":67108864,\"MemorySwap\":-1,\"PidsLimit\":0,\"RestartPolicy\":{\"Name\":\"always\"}}",
				(options) -> options.memory(67108864L)
					.memorySwap(-1L)
					.pidsLimit(0L)
					.restartPolicy(RestartPolicy.builder().name(RestartPolicyMode.ALWAYS).build())),
				updating("{\"BlkioDeviceReadBps\":[],\"BlkioDeviceWriteIOps\":[{\"Path\":\"/dev/sda\",\"Rate\":5}]}",
						(options) -> options.blkioDeviceReadBps(List.of())
							.blkioDeviceWriteIops(List.of(new ThrottleDevice("/dev/sda", 5L)))),
				Arguments.of("POST /commit?container=web", "{\"Cmd\":[\"a\"],\"Labels\":{\"x\":\"y\"}}",
						"{\"Id\":\"sha256:a\"}",
						CONTAINERS.call((containers) -> containers.commit("web",
								(options) -> options
									.config((config) -> config.cmd(List.of("a")).labels(Map.of("x", "y")))))),
				Arguments.of("POST /containers/web/checkpoints", "{\"CheckpointID\":\"c1\"}", "", CONTAINERS
					.call((containers) -> containers.createCheckpoint("web", (options) -> options.checkpointId("c1")))),
				Arguments.of("POST /containers/web/checkpoints",
						"{\"CheckpointID\":\"c1\",\"CheckpointDir\":\"/var/c\",\"Exit\":false}", "",
						CONTAINERS.call((containers) -> containers.createCheckpoint("web",
								new CheckpointCreateRequest("c1", "/var/c", false)))));
	}

	private static Arguments updating(String body, Consumer<ContainerUpdateRequestBuilder> options) {
		return Arguments.of("POST /containers/web/update", body, "{\"Warnings\":null}",
				CONTAINERS.call((containers) -> containers.update("web", options)));
	}

	@Test
	void answersAreRead() {
		assertThat(answer("{\"Id\":\"sha256:a\"}", (containers) -> containers.commit("web")))
			.containsExactly(new IDResponse("sha256:a"));
		assertThat(answer("{\"ContainersDeleted\":null,\"SpaceReclaimed\":0}", (containers) -> containers.prune()))
			.containsExactly(new ContainerPruneResponse(List.of(), 0L));
		assertThat(answer("{\"ContainersDeleted\":[\"a\"],\"SpaceReclaimed\":5000000000}",
				(containers) -> containers.prune()))
			.containsExactly(new ContainerPruneResponse(List.of("a"), 5000000000L));
		assertThat(answer("null", (containers) -> containers.diff("web"))).isEmpty();
		assertThat(answer("[{\"Path\":\"/a\",\"Kind\":2},{\"Path\":\"/b\",\"Kind\":9}]",
				(containers) -> containers.diff("web")))
			.extracting(Object::toString)
			.containsExactly("FilesystemChange[path=/a, kind=D]", "FilesystemChange[path=/b, kind=9]");
		assertThat(answer("{\"Warnings\":[\"careful\"]}",
				(containers) -> containers.update("web", (options) -> options.memory(1L))))
			.containsExactly(new ContainerUpdateResponse(List.of("careful")));
		// None of the test engines supports CRIU, which checkpoints require.
		assertThat(answer("[{\"Name\":\"c1\"}]", (containers) -> containers.listCheckpoints("web")))
			.containsExactly(new Checkpoint("c1"));
	}

	private List<Object> answer(String json, RequestContract.Operation<ReactiveContainerOperations> operation) {
		this.client.server().then(ScriptedServer.json(json));
		return this.client.items(CONTAINERS.call(operation));
	}

	@Test
	void measurementsAreReadAsTheyCome() {
		// Engines send this answer without a content type.
		this.client.server()
			.then(ScriptedServer.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
					+ ScriptedServer.chunk("{\"id\":\"a\"}\n{\"id\"") + ScriptedServer.chunk(":\"b\"}\n")
					+ ScriptedServer.chunk("")));
		List<ContainerStatsResponse> stats = this.client.items((docker) -> docker.containers().stats("web"));
		assertThat(stats).extracting(ContainerStatsResponse::id).containsExactly("a", "b");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void updatesOfBlockDevicesAreNew(boolean empty) {
		List<ThrottleDevice> devices = empty ? List.of() : List.of(new ThrottleDevice("/dev/sda", 5L));
		this.client.assertSince("an update of block I/O per device", "1.55", ScriptedServer.json("{}"),
				(docker) -> docker.containers().update("web", (options) -> options.blkioDeviceReadBps(devices)));
	}

	@ParameterizedTest
	@CsvSource({ "1.41, 1.55", "1.51, 1.41", "1.51, 1.55", "1.41, 1.41" })
	void whatOneEngineAnswersCanBeCreatedOnAnother(String answered, String spoken) throws IOException {
		ContainerInspectResponse container;
		try (InputStream file = ReactiveDockerOperations.class.getResourceAsStream("container-" + answered + ".json")) {
			container = JsonAccess.mapper().readValue(file, ContainerInspectResponse.class);
		}
		assertThat(container.config()).isNotNull();
		assertThat(container.hostConfig()).isNotNull();
		ContainerCreateOptions options = new ContainerCreateOptions().config(container.config())
			.hostConfig(container.hostConfig());
		this.client.server().speaks(spoken);
		assertThat(
				this.client.send(ScriptedServer.json("{}"), (docker) -> docker.containers().create(options)).target())
			.isEqualTo("/v" + spoken + "/containers/create");
	}

	@Test
	void updatesOfKernelMemoryHaveEnded() {
		this.client.server().speaks("1.42");
		assertThatExceptionOfType(UnsupportedApiVersionException.class)
			.isThrownBy(() -> this.client
				.items((docker) -> docker.containers().update("web", (options) -> options.kernelMemory(5L))))
			.withMessageContaining("field 'kernelMemory' is supported only up to API version 1.41");
		assertThat(this.client.server().requests()).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void whatIsWrongIsSaidBeforeAnythingIsSent(String message, ScriptedClient.Call call) {
		this.client.assertIllegal(call).withMessage(message);
	}

	static Stream<Arguments> whatIsWrongIsSaidBeforeAnythingIsSent() {
		return Stream.of(wrongIds(), wrongOptions(), wrongValues()).flatMap((lines) -> lines);
	}

	@SuppressWarnings("NullAway")
	private static Stream<Arguments> wrongIds() {
		return Stream
			.<BiFunction<ReactiveContainerOperations, String, Publisher<?>>>of((containers, id) -> containers.top(id),
					(containers, id) -> containers.diff(id), (containers, id) -> containers.stats(id),
					(containers, id) -> containers.statsOnce(id), (containers, id) -> containers.resize(id, 1, 1),
					(containers, id) -> containers.rename(id, "shop"), (containers, id) -> containers.pause(id),
					(containers, id) -> containers.unpause(id), (containers, id) -> containers.commit(id),
					(containers, id) -> containers.listCheckpoints(id),
					(containers, id) -> containers.removeCheckpoint(id, "c1"),
					(containers, id) -> containers.awaitHealthy(id),
					(containers, id) -> containers.awaitPort(id, 80, Duration.ofSeconds(1)))
			.map((operation) -> CONTAINERS.refuse("'id' must not be empty",
					(containers) -> operation.apply(containers, " ")));
	}

	@SuppressWarnings("NullAway")
	private static Stream<Arguments> wrongOptions() {
		String message = "'options' must not be null";
		return Stream.of(
				CONTAINERS.refuse(message, (containers) -> containers.update("web", (ContainerUpdateRequest) null)),
				CONTAINERS.refuse(message, (containers) -> containers.prune((ContainerPruneOptions) null)),
				CONTAINERS.refuse(message, (containers) -> containers.commit("web", (ContainerCommitOptions) null)),
				CONTAINERS.refuse(message,
						(containers) -> containers.createCheckpoint("web", (CheckpointCreateRequest) null)));
	}

	private static Stream<Arguments> wrongValues() {
		Duration second = Duration.ofSeconds(1);
		return Stream.of(CONTAINERS.refuse("'psArgs' must not be empty", (containers) -> containers.top("web", " ")),
				CONTAINERS.refuse("'height' must not be negative", (containers) -> containers.resize("web", -1, 80)),
				CONTAINERS.refuse("'width' must not be negative", (containers) -> containers.resize("web", 24, -1)),
				CONTAINERS.refuse(
						"Container name 'a b' is not valid: it must be two or more letters, digits, '_', '.' or '-', "
								+ "beginning with a letter or a digit",
						(containers) -> containers.rename("web", "a b")),
				CONTAINERS.refuse(
						"Image name 'a@sha256:" + "0".repeat(64) + "' must not have a digest: a new image gets its own",
						(containers) -> containers.commit("web",
								(options) -> options.image("a@sha256:" + "0".repeat(64)))),
				CONTAINERS.refuse("'checkpointId' must not be null",
						(containers) -> containers.createCheckpoint("web", (options) -> options.exit(true))),
				CONTAINERS.refuse("'checkpoint' must not be empty",
						(containers) -> containers.removeCheckpoint("web", "")),
				CONTAINERS.refuse("'directory' must not be empty",
						(containers) -> containers.listCheckpoints("web", "")),
				CONTAINERS.refuse("'port' must be between 1 and 65535",
						(containers) -> containers.awaitPort("web", 0, second)),
				CONTAINERS.refuse("'port' must be between 1 and 65535",
						(containers) -> containers.awaitPort("web", 65536, second)),
				CONTAINERS.refuse("'timeout' must be positive",
						(containers) -> containers.awaitPort("web", 80, Duration.ZERO)),
				CONTAINERS.refuse("'timeout' must be positive",
						(containers) -> containers.awaitHealthy("web", second.negated())));
	}

}

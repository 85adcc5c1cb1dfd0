package io.github.dockerclient.container;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.InternalServerErrorException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.network.EndpointSettings;
import io.github.dockerclient.requests.RequestContract;
import io.github.dockerclient.requests.ScriptedClient;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.ScriptedServer;
import io.github.dockerclient.type.HealthConfig;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;
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
 * Tests for the requests of each operation on containers, option by option.
 */
class ContainerRequestsTests {

	private static final RequestContract<ReactiveContainerOperations> CONTAINERS = new RequestContract<>(
			ReactiveDockerOperations::containers);

	private static final String MULTIPLEXED = "application/vnd.docker.multiplexed-stream";

	private static final String RAW = "application/vnd.docker.raw-stream";

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	private String send(ScriptedServer.Script answer,
			RequestContract.Operation<ReactiveContainerOperations> operation) {
		return line(answer, CONTAINERS.call(operation));
	}

	private String line(ScriptedServer.Script answer, ScriptedClient.Call call) {
		return ScriptedClient.line(this.client.send(answer, call));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void list(String line, ScriptedClient.Call call) {
		assertThat(line(ScriptedServer.json("[]"), call)).isEqualTo(line);
	}

	static Stream<Arguments> list() {
		return Stream.of(CONTAINERS.expect("GET /containers/json", (containers) -> containers.list()),
				listing("", (options) -> {
				}), listing("?all=true", (options) -> options.all(true)),
				listing("?all=false", (options) -> options.all(false)),
				listing("?limit=7", (options) -> options.limit(7)), listing("?limit=0", (options) -> options.limit(0)),
				listing("?size=true", (options) -> options.size(true)),
				listing("?size=false", (options) -> options.size(false)),
				listing("?filters={\"status\":[\"exited\",\"dead\"]}",
						(options) -> options.filter("status", "exited", "dead")),
				listing("?filters={\"label\":[\"a\",\"b=c\"]}", (options) -> options.label("a").label("b", "c")),
				listing("?all=true&limit=2&size=false&filters={\"label\":[\"x=\"],\"name\":[\"web\"]}",
						(options) -> options.all(true).limit(2).size(false).label("x", "").filter("name", "web")));
	}

	private static Arguments listing(String query, Consumer<ContainerListOptions> options) {
		return CONTAINERS.expect("GET /containers/json" + query, (containers) -> containers.list(options));
	}

	@Test
	void listGivesTheContainersInTheirOrder() {
		this.client.server().then(ScriptedServer.json("[{\"Id\":\"a\"},{\"Id\":\"b\"}]"));
		List<ContainerSummary> containers = this.client.items((docker) -> docker.containers().list());
		assertThat(containers).extracting(ContainerSummary::id).containsExactly("a", "b");
	}

	@Test
	void createSendsWhatIsSetAndNothingElse() {
		EngineRequest request = this.client.send(ScriptedServer.json("{\"Id\":\"a\",\"Warnings\":[]}"),
				(docker) -> docker.containers().create((options) -> options.image("busybox")));
		assertThat(ScriptedClient.line(request)).isEqualTo("POST /containers/create");
		assertThat(request.header("Content-Type")).isEqualTo("application/json");
		assertThat(request.text()).isEqualTo("{\"HostConfig\":{},\"Image\":\"busybox\"}");
	}

	@Test
	void createSendsNameAndPlatform() {
		assertThat(send(ScriptedServer.json("{}"),
				(containers) -> containers
					.create((options) -> options.image("busybox").platform(Platform.of("linux/arm64/v8")).name("web"))))
			.isEqualTo("POST /containers/create?name=web&platform=linux/arm64/v8");
	}

	@Test
	void createGivesTheIdAndTheWarnings() {
		this.client.server().then(ScriptedServer.json("{\"Id\":\"a\",\"Warnings\":[\"careful\"]}"));
		List<ContainerCreateResponse> created = this.client
			.items((docker) -> docker.containers().create((options) -> options.image("busybox")));
		assertThat(created).containsExactly(new ContainerCreateResponse("a", List.of("careful")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void createKnowsWhatIsNew(String what, String since, Consumer<ContainerCreateOptions> options) {
		this.client.assertSince(what, since, ScriptedServer.json("{}"),
				(docker) -> docker.containers().create((builder) -> options.accept(builder.image("busybox"))));
	}

	static Stream<Arguments> createKnowsWhatIsNew() {
		EndpointSettings plain = EndpointSettings.builder().build();
		return Stream.of(
				newInCreate("more than one network", "1.44",
						(options) -> options.endpoint("a", plain).endpoint("b", plain)),
				newInCreate("'image' of field 'hostConfig.mounts.type'", "1.48",
						(options) -> options.mount(Mount.builder().type(MountType.IMAGE).target("/a").build())),
				newInCreate("'cluster' of field 'hostConfig.mounts.type'", "1.42",
						(options) -> options.mount(Mount.builder().type(MountType.CLUSTER).target("/a").build())),
				newInCreate(
						"'com.docker.network.endpoint.sysctls' of field 'networkingConfig.endpointsConfig.a.driverOpts'",
						"1.46",
						(options) -> options.endpoint("a",
								EndpointSettings.builder()
									.driverOpts(Map.of("com.docker.network.endpoint.sysctls",
											"net.ipv4.conf.IFNAME.log_martians=1"))
									.build())),
				newInCreate("field 'hostConfig.consoleSize'", "1.42",
						(options) -> options.hostConfig((host) -> host.consoleSize(List.of(24L, 80L)))),
				newInCreate("field 'config.healthcheck.startInterval'", "1.44",
						(options) -> options.config((config) -> config
							.healthcheck(HealthConfig.builder().startInterval(Duration.ofSeconds(1)).build()))),
				newInCreate("field 'networkingConfig.endpointsConfig.a.macAddress'", "1.44",
						(options) -> options.endpoint("a",
								EndpointSettings.builder().macAddress("02:42:ac:11:00:02").build())),
				newInCreate("field 'networkingConfig.endpointsConfig.a.gwPriority'", "1.48",
						(options) -> options.endpoint("a", EndpointSettings.builder().gwPriority(5L).build())));
	}

	private static Arguments newInCreate(String what, String since, Consumer<ContainerCreateOptions> options) {
		return Arguments.of(what, since, options);
	}

	@Test
	void oneNetworkIsNotNew() {
		this.client.server().speaks("1.41");
		assertThat(
				this.client
					.send(ScriptedServer.json("{}"),
							(docker) -> docker.containers()
								.create((options) -> options.image("busybox")
									.endpoint("a", EndpointSettings.builder().build())))
					.target())
			.isEqualTo("/v1.41/containers/create");
	}

	@Test
	void runKnowsThatMoreThanOneNetworkIsNew() {
		this.client.server().speaks("1.43");
		EndpointSettings plain = EndpointSettings.builder().build();
		assertThatExceptionOfType(UnsupportedApiVersionException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.containers()
				.runDetached((options) -> options.image("busybox").endpoint("a", plain).endpoint("b", plain))))
			.withMessageContaining("more than one network needs API version 1.44");
		assertThat(this.client.server().requests()).isEmpty();
	}

	@Test
	void existence() {
		this.client.server()
			.then(ScriptedServer.json("{\"Id\":\"a\"}"))
			.then(ScriptedServer.error(404, "No such object"))
			.then(ScriptedServer.error(500, "it broke"));
		assertThat(this.client.items((docker) -> docker.containers().exists("web"))).containsExactly(true);
		assertThat(ScriptedClient.line(this.client.server().take())).isEqualTo("GET /containers/web/json");
		assertThat(this.client.items((docker) -> docker.containers().exists("web"))).containsExactly(false);
		assertThatExceptionOfType(InternalServerErrorException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.containers().exists("web")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void inspect(String line, ScriptedClient.Call call) {
		assertThat(line(ScriptedServer.json("{}"), call)).isEqualTo(line);
	}

	static Stream<Arguments> inspect() {
		return Stream.of(CONTAINERS.expect("GET /containers/web/json", (containers) -> containers.inspect("web")),
				CONTAINERS.expect("GET /containers/web/json", (containers) -> containers.inspect("/web")),
				CONTAINERS.expect("GET /containers/web/json", (containers) -> containers.inspect("web", (options) -> {
				})),
				CONTAINERS.expect("GET /containers/web/json?size=true",
						(containers) -> containers.inspect("web", (options) -> options.size(true))),
				CONTAINERS.expect("GET /containers/web/json?size=false",
						(containers) -> containers.inspect("web", (options) -> options.size(false))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void withoutAnswer(String line, ScriptedClient.Call call) {
		EngineRequest request = this.client.send(ScriptedServer.empty(204), call);
		assertThat(ScriptedClient.line(request)).isEqualTo(line);
		assertThat(request.body()).isEmpty();
		if (line.startsWith("POST")) {
			assertThat(request.header("Content-Length")).isEqualTo("0");
		}
	}

	static Stream<Arguments> withoutAnswer() {
		return Stream.of(starting(), stopping(), killing(), removing()).flatMap((lines) -> lines);
	}

	private static Stream<Arguments> starting() {
		String start = "POST /containers/web/start";
		return Stream.of(CONTAINERS.expect(start, (containers) -> containers.start("web")),
				CONTAINERS.expect(start, (containers) -> containers.start("web", (options) -> {
				})),
				CONTAINERS.expect(start + "?detachKeys=ctrl-x,y",
						(containers) -> containers.start("web", (options) -> options.detachKeys("ctrl-x,y"))),
				CONTAINERS.expect(start + "?checkpoint=c1",
						(containers) -> containers.start("web", (options) -> options.checkpoint("c1"))),
				CONTAINERS.expect(start + "?checkpoint-dir=/var/c",
						(containers) -> containers.start("web", (options) -> options.checkpointDir("/var/c"))),
				CONTAINERS.expect(start + "?detachKeys=a&checkpoint=c1&checkpoint-dir=/var/c",
						(containers) -> containers.start("web",
								(options) -> options.detachKeys("a").checkpoint("c1").checkpointDir("/var/c"))));
	}

	private static Stream<Arguments> stopping() {
		return Stream.of(CONTAINERS.expect("POST /containers/web/stop", (containers) -> containers.stop("web")),
				CONTAINERS.expect("POST /containers/web/restart", (containers) -> containers.restart("web")),
				CONTAINERS.expect("POST /containers/web/stop?signal=SIGINT",
						(containers) -> containers.stop("web", (options) -> options.signal("SIGINT"))),
				CONTAINERS.expect("POST /containers/web/restart?signal=SIGINT",
						(containers) -> containers.restart("web", (options) -> options.signal("SIGINT"))),
				CONTAINERS.expect("POST /containers/web/stop?signal=2&t=3",
						(containers) -> containers.stop("web",
								(options) -> options.signal("2").timeout(Duration.ofSeconds(3)))),
				CONTAINERS.expect("POST /containers/web/restart?t=3", (containers) -> containers.restart("web",
						(options) -> options.timeout(Duration.ofSeconds(3)))));
	}

	private static Stream<Arguments> killing() {
		return Stream.of(CONTAINERS.expect("POST /containers/web/kill", (containers) -> containers.kill("web")),
				CONTAINERS.expect("POST /containers/web/kill?signal=SIGUSR1",
						(containers) -> containers.kill("web", "SIGUSR1")),
				CONTAINERS.expect("POST /containers/web/kill?signal=9", (containers) -> containers.kill("web", "9")));
	}

	private static Stream<Arguments> removing() {
		String remove = "DELETE /containers/web";
		return Stream.of(CONTAINERS.expect(remove, (containers) -> containers.remove("web")),
				CONTAINERS.expect(remove, (containers) -> containers.remove("web", (options) -> {
				})),
				CONTAINERS.expect(remove + "?v=true",
						(containers) -> containers.remove("web", (options) -> options.volumes(true))),
				CONTAINERS.expect(remove + "?v=false",
						(containers) -> containers.remove("web", (options) -> options.volumes(false))),
				CONTAINERS.expect(remove + "?force=true",
						(containers) -> containers.remove("web", (options) -> options.force(true))),
				CONTAINERS.expect(remove + "?force=false",
						(containers) -> containers.remove("web", (options) -> options.force(false))),
				CONTAINERS.expect(remove + "?link=true",
						(containers) -> containers.remove("web", (options) -> options.link(true))),
				CONTAINERS.expect(remove + "?link=false",
						(containers) -> containers.remove("web", (options) -> options.link(false))),
				CONTAINERS.expect(remove + "?v=true&force=true&link=false", (containers) -> containers.remove("web",
						(options) -> options.volumes(true).force(true).link(false))));
	}

	@ParameterizedTest
	@CsvSource({ "PT0S, 0", "PT0.000000001S, 1", "PT0.999999999S, 1", "PT1S, 1", "PT1.000000001S, 2", "PT59M, 3540",
			"PT-0.000000001S, -1", "PT-1S, -1", "PT-90S, -1" })
	void theTimeToStopIsRoundedUpAndNegativeIsForEver(Duration timeout, String t) {
		assertThat(send(ScriptedServer.empty(204),
				(containers) -> containers.stop("web", (options) -> options.timeout(timeout))))
			.isEqualTo("POST /containers/web/stop?t=" + t);
	}

	@ParameterizedTest
	@ValueSource(strings = { "stop", "restart" })
	void theSignalToStopIsNew(String operation) {
		this.client.assertSince("parameter 'signal'", "1.42", ScriptedServer.empty(204),
				(docker) -> operation.equals("stop")
						? docker.containers().stop("web", (options) -> options.signal("SIGINT"))
						: docker.containers().restart("web", (options) -> options.signal("SIGINT")));
	}

	@ParameterizedTest
	@CsvSource({ "NOT_RUNNING, not-running", "NEXT_EXIT, next-exit", "REMOVED, removed" })
	void waitNamesItsCondition(WaitCondition condition, String value) {
		assertThat(send(ScriptedServer.json("{\"StatusCode\":0}"), (containers) -> containers.wait("web", condition)))
			.isEqualTo("POST /containers/web/wait?condition=" + value);
	}

	@Test
	void waitIsForTheEndOfTheRunByDefault() {
		assertThat(send(ScriptedServer.json("{\"StatusCode\":0}"), (containers) -> containers.wait("web")))
			.isEqualTo("POST /containers/web/wait?condition=not-running");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"StatusCode\":137}", "{\"StatusCode\":137,\"Error\":null}" })
	void waitGivesTheExitCode(String answer) {
		this.client.server().then(ScriptedServer.json(answer));
		List<ContainerWaitResponse> exits = this.client.items((docker) -> docker.containers().wait("web"));
		assertThat(exits).containsExactly(new ContainerWaitResponse(137, null));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void logs(String query, Consumer<ContainerLogsOptions> options) {
		assertThat(send(ScriptedServer.chunked(MULTIPLEXED), (containers) -> containers.logs("web", options)))
			.isEqualTo("GET /containers/web/logs?" + query);
	}

	static Stream<Arguments> logs() {
		return Stream.of(logging("follow=false&stdout=true&stderr=true&timestamps=false&details=false", (options) -> {
		}), logging("follow=true&stdout=true&stderr=true&timestamps=false&details=false",
				(options) -> options.follow(true)),
				logging("follow=false&stdout=false&stderr=true&timestamps=false&details=false",
						(options) -> options.stdout(false)),
				logging("follow=false&stdout=true&stderr=false&timestamps=false&details=false",
						(options) -> options.stderr(false)),
				logging("follow=false&stdout=true&stderr=true&timestamps=true&details=false",
						(options) -> options.timestamps(true)),
				logging("follow=false&stdout=true&stderr=true&timestamps=false&details=true",
						(options) -> options.details(true)),
				logging("follow=false&stdout=true&stderr=true&timestamps=false&tail=0&details=false",
						(options) -> options.tail(0)),
				logging("follow=false&stdout=true&stderr=true&since=1795423368.862571422"
						+ "&until=1795423369.000000000&timestamps=true&tail=5&details=true",
						(options) -> options.details(true)
							.tail(5)
							.timestamps(true)
							.until(Instant.ofEpochSecond(1795423369))
							.since(Instant.ofEpochSecond(1795423368, 862571422))),
				// Engines would pad a shorter fraction on the right.
				logging("follow=false&stdout=true&stderr=true&since=0.000000001&timestamps=false&details=false",
						(options) -> options.since(Instant.ofEpochSecond(0, 1))));
	}

	private static Arguments logging(String query, Consumer<ContainerLogsOptions> options) {
		return Arguments.of(query, options);
	}

	@Test
	void logsOfAnEngineThatReportsTheirFormAreNotAskedFor() {
		this.client.server().then(ScriptedServer.chunked(MULTIPLEXED, frame(1, "out"), frame(2, "err")));
		List<Frame> frames = this.client.items((docker) -> docker.containers().logs("web"));
		assertThat(frames).extracting(Frame::toString).containsExactly("STDOUT: out", "STDERR: err");
		assertThat(ScriptedClient.line(this.client.server().take())).startsWith("GET /containers/web/logs?");
		assertThat(this.client.server().requests()).isEmpty();
	}

	@Test
	void logsLineByLine() {
		this.client.server()
			.then(ScriptedServer.chunked(MULTIPLEXED, frame(1, "fir"), frame(2, "err\n"), frame(1, "st\nlast")));
		List<Line> lines = this.client
			.items((docker) -> docker.containers().logLines("web", (options) -> options.follow(true)));
		assertThat(lines).containsExactly(new Line(Frame.Source.STDERR, "err"), new Line(Frame.Source.STDOUT, "first"),
				new Line(Frame.Source.STDOUT, "last"));
		assertThat(ScriptedClient.line(this.client.server().take()))
			.startsWith("GET /containers/web/logs?follow=true&");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "true, STDOUT: out", "false, STDERR: err", "-, STDERR: err" })
	void logsOfAnOldEngineAreReadByTheContainersTerminal(@Nullable Boolean tty, String frame) {
		this.client.server()
			.speaks("1.41")
			.then(ScriptedServer.json("{\"Config\":{\"Tty\":%s}}".formatted(tty)))
			.then(ScriptedServer.chunked(RAW, Boolean.TRUE.equals(tty) ? "out" : frame(2, "err")));
		List<Frame> frames = this.client.items((docker) -> docker.containers().logs("web"));
		assertThat(frames).extracting(Frame::toString).containsExactly(frame);
		assertThat(this.client.server().take().target()).isEqualTo("/v1.41/containers/web/json");
		assertThat(this.client.server().take().target()).startsWith("/v1.41/containers/web/logs?");
	}

	private static String frame(int source, String text) {
		return (char) source + "\0\0\0\0\0\0" + (char) text.length() + text;
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void whatIsWrongIsSaidBeforeAnythingIsSent(String message, ScriptedClient.Call call) {
		this.client.assertIllegal(call).withMessage(message);
	}

	static Stream<Arguments> whatIsWrongIsSaidBeforeAnythingIsSent() {
		return Stream.of(wrongOptions(), wrongIds(), wrongValues()).flatMap((lines) -> lines);
	}

	@SuppressWarnings("NullAway")
	private static Stream<Arguments> wrongOptions() {
		String message = "'options' must not be null";
		return Stream.of(CONTAINERS.refuse(message, (containers) -> containers.list((ContainerListOptions) null)),
				CONTAINERS.refuse(message, (containers) -> containers.create((ContainerCreateOptions) null)),
				CONTAINERS.refuse(message, (containers) -> containers.run((ContainerCreateOptions) null)),
				CONTAINERS.refuse(message, (containers) -> containers.inspect("web", (ContainerInspectOptions) null)),
				CONTAINERS.refuse(message, (containers) -> containers.start("web", (ContainerStartOptions) null)),
				CONTAINERS.refuse(message, (containers) -> containers.stop("web", (ContainerStopOptions) null)),
				CONTAINERS.refuse(message, (containers) -> containers.restart("web", (ContainerStopOptions) null)),
				CONTAINERS.refuse(message, (containers) -> containers.logs("web", (ContainerLogsOptions) null)),
				CONTAINERS.refuse(message, (containers) -> containers.remove("web", (ContainerRemoveOptions) null)));
	}

	@SuppressWarnings("NullAway")
	private static Stream<Arguments> wrongIds() {
		return Stream
			.<BiFunction<ReactiveContainerOperations, String, Publisher<?>>>of(
					(containers, id) -> containers.inspect(id), (containers, id) -> containers.start(id),
					(containers, id) -> containers.stop(id), (containers, id) -> containers.restart(id),
					(containers, id) -> containers.kill(id), (containers, id) -> containers.kill(id, "SIGHUP"),
					(containers, id) -> containers.wait(id), (containers, id) -> containers.logs(id),
					(containers, id) -> containers.remove(id))
			.flatMap((operation) -> Stream.of(
					CONTAINERS.refuse("'id' must not be null", (containers) -> operation.apply(containers, null)),
					CONTAINERS.refuse("'id' must not be empty", (containers) -> operation.apply(containers, "")),
					CONTAINERS.refuse("'id' must not be empty", (containers) -> operation.apply(containers, " ")),
					CONTAINERS.refuse("'id' must not be empty", (containers) -> operation.apply(containers, "/")),
					CONTAINERS.refuse("'id' must not be a path", (containers) -> operation.apply(containers, ".."))));
	}

	@SuppressWarnings("NullAway")
	private static Stream<Arguments> wrongValues() {
		return Stream.of(CONTAINERS.refuse("'signal' must not be empty", (containers) -> containers.kill("web", "")),
				CONTAINERS.refuse("'signal' must not be empty", (containers) -> containers.kill("web", " ")),
				CONTAINERS.refuse("'signal' must not be empty", (containers) -> containers.kill("web", null)),
				CONTAINERS.refuse("'condition' must not be null", (containers) -> containers.wait("web", null)),
				CONTAINERS.refuse("Logs need 'stdout' or 'stderr'",
						(containers) -> containers.logs("web", (options) -> options.stdout(false).stderr(false))),
				CONTAINERS.refuse("'tail' of logs must not be negative",
						(containers) -> containers.logs("web", (options) -> options.tail(-1))),
				CONTAINERS.refuse("'key' of a filter must not be empty",
						(containers) -> containers.list((options) -> options.filter(" ", "a"))),
				CONTAINERS.refuse("Filter 'status' needs a value",
						(containers) -> containers.list((options) -> options.filter("status"))),
				CONTAINERS.refuse("Filter 'status' must not have a null value",
						(containers) -> containers.list((options) -> options.filter("status", "a", null))));
	}

}

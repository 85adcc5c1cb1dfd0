package io.github.dockerclient.task;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.ServiceUnavailableException;
import io.github.dockerclient.requests.RequestContract;
import io.github.dockerclient.requests.ScriptedClient;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Line;
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
 * Tests for the requests of each operation on tasks, option by option.
 */
class TaskRequestsTests {

	private static final RequestContract<ReactiveTaskOperations> TASKS = new RequestContract<>(
			ReactiveDockerOperations::tasks);

	private static final String MULTIPLEXED = "application/vnd.docker.multiplexed-stream";

	private static final String RAW = "application/vnd.docker.raw-stream";

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void lines(String line, String answer, ScriptedClient.Call call) {
		EngineRequest request = this.client.send(ScriptedServer.json(answer), call);
		assertThat(ScriptedClient.line(request)).isEqualTo(line);
	}

	static Stream<Arguments> lines() {
		return Stream.of(TASKS.expect("GET /tasks", "[]", (tasks) -> tasks.list()), TASKS
			.expect("GET /tasks?filters={\"service\":[\"web\"],\"node\":[\"n1\"],"
					+ "\"desired-state\":[\"running\",\"shutdown\"],\"label\":[\"a\",\"b=c\"],\"name\":[\"web.1\"]}",
					"[]",
					(tasks) -> tasks.list((options) -> options.service("web")
						.node("n1")
						.desiredState(TaskState.RUNNING)
						.desiredState(TaskState.SHUTDOWN)
						.label("a")
						.label("b", "c")
						.filter("name", "web.1"))),
				TASKS.expect("GET /tasks/my task", "{}", (tasks) -> tasks.inspect("my task")),
				TASKS.expect("GET /tasks/a/logs?follow=false&stdout=true&stderr=true&timestamps=false&details=false",
						"", (tasks) -> tasks.logs("a")),
				TASKS.expect(
						"GET /tasks/a/logs?follow=true&stdout=false&stderr=true&timestamps=true&details=true"
								+ "&since=1795460400.500000000&tail=0",
						"",
						(tasks) -> tasks.logs("a",
								(logs) -> logs.follow(true)
									.stdout(false)
									.since(Instant.parse("2026-11-23T19:00:00.5Z"))
									.timestamps(true)
									.tail(0)
									.details(true))));
	}

	@Test
	void newEnginesReportWhetherLogsAreMultiplexed() {
		this.client.server().then(ScriptedServer.chunked(MULTIPLEXED, "\1\0\0\0\0\0\0\3one\2\0\0\0\0\0\0\3two"));
		this.client.server().then(ScriptedServer.chunked(RAW, "three"));
		assertThat(logs()).containsExactly("STDOUT: one", "STDERR: two");
		assertThat(logs()).containsExactly("STDOUT: three");
		assertThat(this.client.server().requests()).hasSize(2);
		this.client.server().take();
		this.client.server().take();
	}

	@Test
	void logsLineByLine() {
		this.client.server().then(ScriptedServer.chunked(RAW, "a\nb"));
		List<Line> lines = this.client.items((docker) -> docker.tasks().logLines("a"));
		assertThat(lines).extracting(Line::text).containsExactly("a", "b");
		this.client.server().take();
	}

	@Test
	void ofOldEnginesTheTaskIsAskedBefore() {
		this.client.server().speaks("1.41");
		this.client.server().then(ScriptedServer.json("{\"Spec\":{\"ContainerSpec\":{\"TTY\":true}}}"));
		this.client.server().then(ScriptedServer.chunked(RAW, "three"));
		this.client.server().then(ScriptedServer.json("{\"Spec\":{\"ContainerSpec\":{}}}"));
		this.client.server().then(ScriptedServer.chunked(RAW, "\1\0\0\0\0\0\0\3one"));
		assertThat(logs()).containsExactly("STDOUT: three");
		assertThat(logs()).containsExactly("STDOUT: one");
		assertThat(Stream.generate(() -> this.client.server().take().target()).limit(4))
			.allSatisfy((target) -> assertThat(target).startsWith("/v1.41/tasks/a"));
	}

	// A manager reports in this way that the node of a task was lost while its logs were
	// read.
	@Test
	void whatTheSwarmReportsInsideTheLogsIsAnError() {
		this.client.server()
			.then(ScriptedServer.chunked(MULTIPLEXED, "\1\0\0\0\0\0\0\3one",
					"\3\0\0\0\0\0\0\26Error grabbing logs: x"));
		assertThatExceptionOfType(DockerStreamException.class).isThrownBy(this::logs)
			.withMessage("GET /tasks/a/logs: The engine reported inside the stream: Error grabbing logs: x");
		this.client.server().take();
	}

	private List<String> logs() {
		return this.client.<Frame>items((docker) -> docker.tasks().logs("a")).stream().map(Frame::toString).toList();
	}

	@Test
	void theBlockingTwinSendsTheSame() {
		this.client.server().then(ScriptedServer.json("[]"));
		this.client.server().then(ScriptedServer.json("{}"));
		this.client.server().then(ScriptedServer.chunked(RAW, "one"));
		TaskOperations tasks = DockerOperations.using(this.client.docker()).tasks();
		assertThat(tasks.list((options) -> options.service("web"))).isEmpty();
		tasks.inspect("a");
		try (Stream<Frame> frames = tasks.logs("a", (logs) -> logs.tail(1))) {
			assertThat(frames.map(Frame::text)).containsExactly("one");
		}
		assertThat(Stream.generate(() -> ScriptedClient.line(this.client.server().take())).limit(3)).containsExactly(
				"GET /tasks?filters={\"service\":[\"web\"]}", "GET /tasks/a",
				"GET /tasks/a/logs?follow=false&stdout=true&stderr=true&timestamps=false&details=false&tail=1");
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource
	void whatEnginesRefuseHasItsException(int status, String message, Class<? extends EngineException> type) {
		for (ScriptedClient.Call call : TASKS.calls((tasks) -> tasks.inspect("a"), (tasks) -> tasks.logs("a"))) {
			this.client.server().then(ScriptedServer.error(status, message));
			assertThatExceptionOfType(type).isThrownBy(() -> this.client.items(call))
				.withMessageContaining("GET /tasks/a")
				.withMessageContaining(message);
			this.client.server().take();
		}
	}

	static Stream<Arguments> whatEnginesRefuseHasItsException() {
		return Stream.of(Arguments.of(404, "task a not found", NotFoundException.class),
				Arguments.of(503, "This node is not a swarm manager", ServiceUnavailableException.class));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void whatIsWrongIsSaidBeforeAnythingIsSent(String message, ScriptedClient.Call call) {
		this.client.assertIllegal(call).withMessageStartingWith(message);
	}

	static Stream<Arguments> whatIsWrongIsSaidBeforeAnythingIsSent() {
		return Stream.of(TASKS.refuse("'id' must not be empty", (tasks) -> tasks.inspect("")),
				TASKS.refuse("'id' must not be empty", (tasks) -> tasks.logs(" ")),
				TASKS.refuse("Logs need 'stdout' or 'stderr'",
						(tasks) -> tasks.logs("a", (logs) -> logs.stdout(false).stderr(false))),
				TASKS.refuse("'tail' of logs must not be negative",
						(tasks) -> tasks.logs("a", (logs) -> logs.tail(-1))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "GenericResources", "AssignedGenericResources" })
	void assignedResourcesAreReadAsEnginesOrTheSpecificationNameThem(String name) {
		this.client.server()
			.then(ScriptedServer
				.json("{\"ID\":\"a\",\"%s\":[{\"NamedResourceSpec\":{\"Kind\":\"GPU\",\"Value\":\"1\"}}]}"
					.formatted(name)));
		List<Task> tasks = this.client.items((docker) -> docker.tasks().inspect("a"));
		assertThat(tasks).singleElement().satisfies((task) -> assertThat(task.assignedGenericResources()).hasSize(1));
	}

}

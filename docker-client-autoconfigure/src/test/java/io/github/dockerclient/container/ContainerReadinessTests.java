package io.github.dockerclient.container;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import io.github.dockerclient.error.ContainerNotReadyException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.transport.JsonAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ContainerReadiness}, in virtual time. The states of the container are
 * scripted, and the last one is permanent.
 */
class ContainerReadinessTests {

	private static final String RUNS = "\"State\":{\"Status\":\"running\",\"Running\":true%s}";

	private static final String RESTARTING = "{\"State\":{\"Status\":\"restarting\",\"Running\":true,\"Restarting\":true,"
			+ "\"Health\":{\"Status\":\"unhealthy\",\"Log\":[]}}}";

	private static final String CREATED = "{\"State\":{\"Status\":\"created\",\"Running\":false}}";

	private static final String STARTING = health("starting", "");

	private static final String FAILING = health("starting",
			"{\"ExitCode\":7,\"Output\":\"first\"},{\"ExitCode\":1,\"Output\":\" no database \\n\"}");

	private static final String HEALTHY = health("healthy", "{\"ExitCode\":0,\"Output\":\"\"}");

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final Deque<String> states = new ArrayDeque<>();

	private int inspections;

	private static String health(String status, String log) {
		return "{%s}".formatted(RUNS.formatted(",\"Health\":{\"Status\":\"%s\",\"Log\":[%s]}".formatted(status, log)));
	}

	private ContainerReadiness readiness(DockerAddress engine, String... containers) {
		this.states.addAll(List.of(containers));
		InvocationHandler inspect = (proxy, method, arguments) -> {
			assertThat(method.getName()).isEqualTo("inspect");
			assertThat(arguments).containsExactly("web");
			return Mono.fromSupplier(this::next);
		};
		return new ContainerReadiness((ReactiveContainerOperations) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { ReactiveContainerOperations.class }, inspect), engine);
	}

	private ContainerReadiness readiness(String... containers) {
		return readiness(DockerAddress.DEFAULT, containers);
	}

	private ContainerInspectResponse next() {
		this.inspections++;
		String json = (this.states.size() > 1) ? this.states.remove() : this.states.element();
		return JsonAccess.mapper().readValue(json, ContainerInspectResponse.class);
	}

	private static void assertCompletes(Supplier<Mono<Void>> wait) {
		StepVerifier.withVirtualTime(wait).thenAwait(TIMEOUT).expectComplete().verify(PATIENCE);
	}

	private static void assertNotReady(Supplier<Mono<?>> wait, String message) {
		StepVerifier.<Object>withVirtualTime(wait).thenAwait(TIMEOUT).expectErrorSatisfies((failure) -> {
			assertThat(failure).isInstanceOf(
					message.contains(" after PT") ? DockerTimeoutException.class : ContainerNotReadyException.class);
			assertThat(failure).hasMessage(message);
		}).verify(PATIENCE);
	}

	@Test
	void waitsUntilTheContainerIsHealthy() {
		ContainerReadiness readiness = readiness(STARTING, FAILING, RESTARTING, HEALTHY);
		assertCompletes(() -> readiness.healthy("web"));
		assertThat(this.inspections).isEqualTo(4);
	}

	@Test
	void theWaitCanBeRepeated() {
		ContainerReadiness readiness = readiness(STARTING, HEALTHY);
		assertCompletes(() -> {
			Mono<Void> wait = readiness.healthy("web", TIMEOUT);
			return wait.then(wait);
		});
		assertThat(this.inspections).isEqualTo(3);
	}

	@Test
	void asksLessOftenTheLongerItTakes() {
		ContainerReadiness readiness = readiness(STARTING);
		StepVerifier.withVirtualTime(() -> readiness.healthy("web"))
			.expectSubscription()
			.then(() -> assertThat(this.inspections).isEqualTo(1))
			.thenAwait(Duration.ofMillis(50 + 100 + 200 + 400 + 800))
			.then(() -> assertThat(this.inspections).isEqualTo(6))
			.thenAwait(Duration.ofMillis(8000))
			.then(() -> assertThat(this.inspections).isEqualTo(16))
			.thenCancel()
			.verify(PATIENCE);
	}

	@ParameterizedTest(name = "{1}")
	@MethodSource
	void whatNeverBecomesHealthyFails(String container, String message) {
		ContainerReadiness readiness = readiness(STARTING, container);
		assertNotReady(() -> readiness.healthy("web"), message);
	}

	static List<Arguments> whatNeverBecomesHealthyFails() {
		String log = "{\"ExitCode\":1,\"Output\":\"no database\"}";
		return List.of(
				Arguments.of("{" + RUNS.formatted("") + "}",
						"Container 'web' does not become healthy: it has no health check"),
				Arguments.of(health("none", ""), "Container 'web' does not become healthy: it has no health check"),
				Arguments.of(health("unhealthy", log),
						"Container 'web' is unhealthy; the last health check ended with exit code 1: no database"),
				Arguments.of(CREATED,
						"Container 'web' does not become healthy: it does not run, as it was never started; "
								+ "no health check has ended yet"),
				Arguments.of(
						"{\"State\":{\"Status\":\"exited\",\"Running\":false,\"ExitCode\":3,\"Health\":{\"Status\":\"unhealthy\","
								+ "\"Log\":[{\"ExitCode\":0,\"Output\":\"\"}]}}}",
						"Container 'web' does not become healthy: it does not run, its exit code is 3; "
								+ "the last health check ended with exit code 0: it printed nothing"));
	}

	@Test
	void whatIsHealthyTooLateFails() {
		ContainerReadiness readiness = readiness(FAILING);
		assertNotReady(() -> readiness.healthy("web", Duration.ofSeconds(5)),
				"Container 'web' is not healthy after PT5S; the last health check ended with exit code 1: no database");
	}

	@Test
	void whatIsGoneFails() {
		NotFoundException gone = new NotFoundException("GET /containers/web/json", "No such container: web");
		ReactiveContainerOperations containers = (ReactiveContainerOperations) Proxy.newProxyInstance(
				getClass().getClassLoader(), new Class<?>[] { ReactiveContainerOperations.class },
				(proxy, method, arguments) -> Mono.error(gone));
		StepVerifier.create(new ContainerReadiness(containers, DockerAddress.DEFAULT).healthy("web"))
			.expectErrorMatches((failure) -> failure == gone)
			.verify(PATIENCE);
	}

	private static String published(String... bindings) {
		return "{%s,\"NetworkSettings\":{\"Ports\":{\"80/tcp\":[%s],\"81/tcp\":null,\"82/udp\":[{\"HostPort\":\"82\"}]}}}"
			.formatted(RUNS.formatted(""), String.join(",", bindings));
	}

	private static String binding(String ip, int port) {
		return "{\"HostIp\":\"%s\",\"HostPort\":\"%s\"}".formatted(ip, port);
	}

	@ParameterizedTest
	@CsvSource({ "unix:///var/run/docker.sock, '', 127.0.0.1", "unix:///var/run/docker.sock, 0.0.0.0, 127.0.0.1",
			"unix:///var/run/docker.sock, 127.0.0.2, 127.0.0.2", "tcp://localhost:2375, '', localhost",
			"tcp://localhost:2375, 0.0.0.0, localhost", "tcp://localhost:2375, ::, localhost",
			"tcp://localhost:2375, 127.0.0.9, localhost", "tcp://127.0.0.3:2375, ::1, 127.0.0.3",
			"ssh://localhost/var/run/docker.sock, 0.0.0.0, localhost" })
	void aPortIsReachedWhereItIsPublished(String engine, String ip, String host) throws IOException {
		try (ServerSocket listener = new ServerSocket(0)) {
			int port = listener.getLocalPort();
			ContainerReadiness readiness = readiness(DockerAddress.of(engine), published(binding(ip, port)));
			StepVerifier.withVirtualTime(() -> readiness.port("web", 80, TIMEOUT))
				.thenAwait(Duration.ofMillis(1))
				.assertNext((address) -> assertThat(address)
					.extracting(InetSocketAddress::getHostString, InetSocketAddress::getPort)
					.containsExactly(host, port))
				.expectComplete()
				.verify(PATIENCE);
		}
	}

	@Test
	void anyAddressWillDo() throws IOException {
		try (ServerSocket listener = new ServerSocket(0)) {
			int port = listener.getLocalPort();
			ContainerReadiness readiness = readiness(RESTARTING,
					published(binding("", closedPort()), binding("0.0.0.0", port)));
			StepVerifier.withVirtualTime(() -> readiness.port("web", 80, TIMEOUT))
				.thenAwait(TIMEOUT)
				.assertNext((address) -> assertThat(address.getPort()).isEqualTo(port))
				.expectComplete()
				.verify(PATIENCE);
		}
	}

	private static int closedPort() throws IOException {
		try (ServerSocket listener = new ServerSocket(0)) {
			return listener.getLocalPort();
		}
	}

	@Test
	void aPortThatNobodyListensAtFailsInTheEnd() throws IOException {
		int port = closedPort();
		ContainerReadiness readiness = readiness(published(binding("0.0.0.0", port)));
		assertNotReady(() -> readiness.port("web", 80, Duration.ofSeconds(5)),
				"Port 80/tcp of container 'web' accepts no connections after PT5S: 127.0.0.1:%s, where it is published, "
					.formatted(port) + "reports: Connection refused");
		assertThat(this.inspections).isBetween(5, 15);
	}

	// Docker reports so the address family that a network routes without translation.
	@Test
	void aBindingWithoutAPortOfTheHostIsIgnored() throws IOException {
		String routed = "{\"HostIp\":\"::\",\"HostPort\":\"\"}";
		try (ServerSocket listener = new ServerSocket(0)) {
			int port = listener.getLocalPort();
			ContainerReadiness readiness = readiness(published(routed, binding("0.0.0.0", closedPort()), routed),
					published(routed, binding("0.0.0.0", port)));
			StepVerifier.withVirtualTime(() -> readiness.port("web", 80, TIMEOUT))
				.thenAwait(TIMEOUT)
				.assertNext((address) -> assertThat(address.getPort()).isEqualTo(port))
				.expectComplete()
				.verify(PATIENCE);
		}
	}

	@ParameterizedTest
	@CsvSource({ "79", "80", "81", "82" })
	void aPortThatIsNotPublishedFailsAtOnce(int port) {
		ContainerReadiness readiness = readiness(published("{\"HostIp\":\"\",\"HostPort\":\"\"}"));
		assertNotReady(() -> readiness.port("web", port, TIMEOUT),
				"Port %s/tcp of container 'web' is not published".formatted(port));
		assertThat(this.inspections).isEqualTo(1);
	}

	@Test
	void aPortOfAContainerThatDoesNotRunFailsAtOnce() {
		ContainerReadiness readiness = readiness(
				"{\"State\":{\"Status\":\"exited\",\"Running\":false,\"ExitCode\":3}}");
		assertNotReady(() -> readiness.port("web", 80, TIMEOUT),
				"Port 80/tcp of container 'web' accepts no connections: it does not run, its exit code is 3");
	}

	// The container writes the lines of one start after the other, and ends after each
	// but the last.
	private ContainerReadiness writing(List<Flux<Line>> starts, String... containers) {
		this.states.addAll(List.of(containers));
		Deque<Flux<Line>> logs = new ArrayDeque<>(starts);
		InvocationHandler engine = (proxy, method, arguments) -> method.getName().equals("logLines")
				? Flux.defer(logs::remove) : Mono.fromSupplier(this::next);
		return new ContainerReadiness((ReactiveContainerOperations) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { ReactiveContainerOperations.class }, engine), DockerAddress.DEFAULT);
	}

	private static Flux<Line> lines(String... lines) {
		return Flux.fromArray(lines).map((line) -> new Line(Frame.Source.STDERR, line));
	}

	@Test
	void waitsForTheFirstLineThatMatches() {
		ContainerReadiness readiness = writing(List.of(lines("starting", "ready at 1", "ready at 2")));
		StepVerifier.create(readiness.logLine("web", Pattern.compile("ready at \\d"), TIMEOUT))
			.expectNext(new Line(Frame.Source.STDERR, "ready at 1"))
			.expectComplete()
			.verify(PATIENCE);
		assertThat(this.inspections).isZero();
	}

	@Test
	void readsTheLogsAgainAfterARestart() {
		ContainerReadiness readiness = writing(
				List.of(lines("failed"), lines("failed"), lines("failed", "ready").concatWith(Flux.never())),
				RESTARTING, "{" + RUNS.formatted("") + "}");
		StepVerifier.withVirtualTime(() -> readiness.logLine("web", Pattern.compile("ready"), TIMEOUT))
			.thenAwait(TIMEOUT.dividedBy(2))
			.expectNext(new Line(Frame.Source.STDERR, "ready"))
			.expectComplete()
			.verify(PATIENCE);
		assertThat(this.inspections).isEqualTo(2);
	}

	@Test
	void aContainerThatEndsWritesNoLine() {
		ContainerReadiness readiness = writing(List.of(lines("failed"), lines("failed")),
				"{\"State\":{\"Status\":\"exited\",\"Running\":false,\"ExitCode\":3}}");
		assertNotReady(() -> readiness.logLine("web", Pattern.compile("ready"), TIMEOUT),
				"Container 'web' does not write a line that matches 'ready': it does not run, its exit code is 3");
	}

	@Test
	void anEndIsSeenThoughTheLogsDoNotEnd() {
		String exited = "{\"State\":{\"Status\":\"exited\",\"Running\":false,\"ExitCode\":3}}";
		ContainerReadiness readiness = writing(List.of(Flux.never(), lines("failed")), exited, exited);
		assertNotReady(() -> readiness.logLine("web", Pattern.compile("ready"), TIMEOUT),
				"Container 'web' does not write a line that matches 'ready': it does not run, its exit code is 3");
	}

	@Test
	void lineOfAContainerThatHasEndedCountsThoughTheLogsDoNotEnd() {
		String exited = "{\"State\":{\"Status\":\"exited\",\"Running\":false,\"ExitCode\":0}}";
		ContainerReadiness readiness = writing(List.of(Flux.never(), lines("ready")), exited, exited);
		StepVerifier.withVirtualTime(() -> readiness.logLine("web", Pattern.compile("ready"), TIMEOUT))
			.thenAwait(TIMEOUT.dividedBy(2))
			.expectNext(new Line(Frame.Source.STDERR, "ready"))
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void theWaitForALineEndsWithTheTimeout() {
		ContainerReadiness readiness = writing(List.of(lines("starting").concatWith(Flux.never())), CREATED);
		assertNotReady(() -> readiness.logLine("web", Pattern.compile("ready"), TIMEOUT),
				"Container 'web' has not written a line that matches 'ready' after PT10S");
	}

}

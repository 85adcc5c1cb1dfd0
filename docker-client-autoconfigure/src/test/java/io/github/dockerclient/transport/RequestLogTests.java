package io.github.dockerclient.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.github.dockerclient.observation.ObservationSettings;
import io.github.dockerclient.observation.ObservedRequests;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests for the log of the requests.
 */
class RequestLogTests {

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.dockerclient");

	private final Events events = new Events();

	private final List<AutoCloseable> opened = new ArrayList<>();

	@BeforeEach
	void listen() {
		this.events.start();
		this.logger.addAppender(this.events);
		this.logger.setAdditive(false);
		this.logger.setLevel(Level.DEBUG);
	}

	@AfterEach
	void close() throws Exception {
		for (AutoCloseable closeable : this.opened) {
			closeable.close();
		}
		this.logger.setLevel(null);
		this.logger.setAdditive(true);
		this.logger.detachAppender(this.events);
	}

	private ReactiveDockerHttp http(DockerHttpSettings settings, ObservationSettings observations) {
		ReactiveDockerHttp http = HttpSettings.create(settings, observations);
		this.opened.add(() -> http.close().block(ScriptedServer.PATIENCE));
		return http;
	}

	private ReactiveDockerHttp http(DockerAddress address) {
		return http(HttpSettings.of(address), ObservationSettings.NONE);
	}

	private ScriptedServer scripted() {
		ScriptedServer server = ScriptedServer.tcp();
		this.opened.add(server);
		return server;
	}

	private FaultServer faulty() {
		FaultServer server = FaultServer.unix();
		this.opened.add(server);
		return server;
	}

	@ParameterizedTest
	@EnumSource
	void everyKindOfRequestIsOneLine(CallKind kind) {
		FaultServer server = faulty();
		server.does(FaultKind.TRICKLE.of(server, kind.answer()));
		kind.call(http(server.address())).block(ScriptedServer.PATIENCE);
		assertThat(this.events.lines(2)).satisfiesExactlyInAnyOrder(
				(ping) -> assertThat(ping)
					.matches(line("HEAD /_ping", server, "") + "status 200, 0 bytes, [0-9]+\\.[0-9] ms"),
				(request) -> assertThat(request).matches(line("(GET|POST|PUT) /[a-z/]+", server, ", API 1\\.51")
						+ "status (200|101), [0-9]+ bytes, [0-9]+\\.[0-9] ms"));
	}

	@ParameterizedTest
	@EnumSource
	void everyKindOfFailureIsOneLine(CallKind kind) {
		FaultServer server = faulty();
		server.does(FaultKind.CLOSED_BEFORE_HEAD.of(server, kind.answer()));
		kind.call(http(server.address())).onErrorComplete().block(ScriptedServer.PATIENCE);
		assertThat(this.events.lines(2)).filteredOn((line) -> !line.contains("/_ping"))
			.singleElement()
			.asString()
			.matches(line("(GET|POST|PUT) /[a-z/]+", server, ", API 1\\.51")
					+ "no response, DockerConnectionException caused by java\\.[a-zA-Z.]+, [0-9]+\\.[0-9] ms");
		assertThat(this.events.list).allSatisfy((event) -> assertThat(event.getThrowableProxy()).isNull());
	}

	private static String line(String request, FaultServer server, String version) {
		return request + " at default \\(" + server.address() + "\\)" + version + ": ";
	}

	@Test
	void lineHasTheTemplateAndTheBytes() {
		ScriptedServer server = scripted().then(ScriptedServer.json("{\"Id\":\"web\"}"));
		ReactiveDockerHttp http = http(HttpSettings.of(server.address()),
				new ObservationSettings(new ObservedRequests().registry(), null, "staging"));
		http.get("/containers/{id}/json", "web").value(Object.class).block(ScriptedServer.PATIENCE);
		assertThat(this.events.lines(2)).element(1)
			.asString()
			.startsWith("GET /containers/{id}/json at staging (" + server.address()
					+ "), API 1.55: status 200, 12 bytes, ");
	}

	@Test
	void refusalOfTheEngineIsALine() {
		ScriptedServer server = scripted().then(ScriptedServer.error(409, "secret"));
		BlockingDockerHttp http = new BlockingDockerHttp(http(server.address()));
		assertThat(catchThrowable(() -> http.post("/containers/{id}/start", "web").nothing())).isNotNull();
		assertThat(this.events.lines(2)).element(1)
			.asString()
			.contains(": status 409, ConflictException, ")
			.doesNotContain("secret");
	}

	@Test
	void cancelledRequestIsALine() {
		ScriptedServer server = scripted().then(ScriptedServer.thenSilence(""));
		Disposable call = http(server.address()).get("/events").stream(Object.class).subscribe();
		server.take();
		call.dispose();
		assertThat(this.events.lines(2)).element(1).asString().contains(": no response, cancelled, ");
	}

	@Test
	void headersAreLoggedAtTraceWithoutSecrets() {
		this.logger.setLevel(Level.TRACE);
		ScriptedServer server = scripted().then((exchange) -> exchange.send(exchange.head(200, "Content-Length: 0",
				"Set-Cookie: hunter2", "Swarm: in\tactive", "Content-Type: application/json")));
		DockerHttpSettings settings = new HttpSettings().address(server.address())
			.headers(Map.of("Server", "hunter2", "X-Meta", "hunter2"))
			.build();
		http(settings, ObservationSettings.NONE).post("/build")
			.query("remote", "hunter2")
			.header("X-Registry-Auth", "hunter2")
			.header("X-Registry-Config", "hunter2")
			.header("Authorization", "hunter2")
			.header("Cookie", "hunter2")
			.json(Map.of("secret", "hunter2"))
			.nothing()
			.block(ScriptedServer.PATIENCE);
		List<String> lines = this.events.lines(6).subList(3, 6);
		assertThat(lines.get(0)).startsWith("Sending POST /build at default (" + server.address() + "), API 1.55 with ")
			.contains("X-Registry-Auth: ***", "X-Registry-Config: ***", "Authorization: ***", "Cookie: ***",
					"Server: ***", "X-Meta: ***", "Content-Type: application/json");
		assertThat(lines.get(1)).startsWith("Received status 200 for POST /build at default (")
			.contains("Set-Cookie: ***", "Swarm: in?active", "Content-Type: application/json", "Api-Version: 1.55");
		assertThat(lines.get(2)).startsWith("POST /build at default (");
		assertThat(this.events.list)
			.noneSatisfy((event) -> assertThat(event.getFormattedMessage()).contains("hunter2"));
	}

	@Test
	void nothingIsRecordedWithoutALog() {
		this.logger.setLevel(Level.INFO);
		RequestObservations observations = new RequestObservations(
				HttpSettings.of(DockerAddress.of("tcp://localhost:2375")), ObservationSettings.NONE);
		RequestMessage message = new RequestMessage(HttpMethod.GET, new RequestUri("/info"));
		List<RequestObservation> used = new ArrayList<>();
		Mono<Object> call = observations.call(message, (observation) -> {
			used.add(observation);
			return Mono.empty();
		});
		Flux<Object> stream = observations.stream(message, (observation) -> {
			used.add(observation);
			return Flux.empty();
		});
		Mono<Object> connection = observations.connection(message, (observation) -> {
			used.add(observation);
			return Mono.empty();
		});
		assertThat(List.of(call, stream, connection)).allSatisfy((sent) -> Flux.from(sent).blockLast());
		assertThat(used).hasSize(3)
			.allSatisfy((observation) -> assertThat(observation).isSameAs(RequestObservation.NONE));
		assertThat(this.events.list).isEmpty();
	}

	private static final class Events extends AppenderBase<ILoggingEvent> {

		private final List<ILoggingEvent> list = new CopyOnWriteArrayList<>();

		@Override
		protected void append(ILoggingEvent event) {
			if (event.getLoggerName().equals(RequestLog.class.getName())) {
				this.list.add(event);
			}
		}

		// Return the lines, of which there must be this many once all requests have
		// ended.
		List<String> lines(int count) {
			Awaitility.await().atMost(ScriptedServer.PATIENCE).until(() -> this.list.size() >= count);
			assertThat(this.list).hasSize(count);
			return this.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
		}

	}

}

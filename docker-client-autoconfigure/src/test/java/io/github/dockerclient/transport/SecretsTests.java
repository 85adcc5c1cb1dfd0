package io.github.dockerclient.transport;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.test.EngineRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests that credentials are sent, and appear nowhere else.
 */
class SecretsTests {

	private static final RegistryCredentials CREDENTIALS = new RegistryCredentials("registry.example.com", "user",
			"hunter2-secret", null);

	private final ScriptedServer server = ScriptedServer.tcp();

	private final ReactiveDockerHttp http = this.server.http();

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final Level level = this.root.getLevel();

	@BeforeEach
	void listen() {
		this.log.start();
		this.root.setLevel(Level.TRACE);
		this.root.addAppender(this.log);
	}

	@AfterEach
	void close() {
		this.root.detachAppender(this.log);
		this.root.setLevel(this.level);
		this.http.close().block(ScriptedServer.PATIENCE);
		this.server.close();
	}

	static Stream<ScriptedServer.Script> answers() {
		return Stream.of(ScriptedServer.chunked("application/json", "{\"status\":\"done\"}"),
				ScriptedServer.chunked("application/json", "{\"error\":\"denied\"}"),
				ScriptedServer.error(401, "unauthorized"), ScriptedServer.error(500, "failed"),
				ScriptedServer.answer(200, "text/html", "<html>"), ScriptedServer.answer(502, "text/html", "<html>"),
				ScriptedServer.thenHangUp(""), ScriptedServer.thenHangUp("HTTP/1.1 200"),
				ScriptedServer.raw("no HTTP\r\n\r\n"), ScriptedServer.Exchange::reset);
	}

	@ParameterizedTest
	@MethodSource("answers")
	void stayOutOfExceptionsAndLogs(ScriptedServer.Script answer) {
		stayOutOfExceptionsAndLogs(answer, (request) -> request.progress().blockLast(ScriptedServer.PATIENCE));
	}

	@ParameterizedTest
	@MethodSource("answers")
	void stayOutOfThoseOfCalls(ScriptedServer.Script answer) {
		stayOutOfExceptionsAndLogs(answer, (request) -> request.nothing().block(ScriptedServer.PATIENCE));
	}

	@ParameterizedTest
	@MethodSource("answers")
	void stayOutOfThoseOfConnections(ScriptedServer.Script answer) {
		stayOutOfExceptionsAndLogs(answer, (request) -> request.hijack(Mono.just(true)).block(ScriptedServer.PATIENCE));
	}

	private void stayOutOfExceptionsAndLogs(ScriptedServer.Script answer, Consumer<ReactiveDockerRequest> send) {
		this.server.then(answer);
		ReactiveDockerRequest request = this.http.post("/build")
			.query("buildargs", Map.of("TOKEN", "hunter2-secret").toString())
			.header("X-Registry-Config", CREDENTIALS.header())
			.header("X-Registry-Auth", CREDENTIALS.header());
		Throwable failure = catchThrowable(() -> send.accept(request));
		EngineRequest sent = this.server.take();
		assertThat(sent.header("X-Registry-Auth")).isEqualTo(CREDENTIALS.header());
		assertThat(sent.target()).endsWith("/build?buildargs=%7BTOKEN%3Dhunter2-secret%7D");
		StringWriter output = new StringWriter();
		if (failure != null) {
			failure.printStackTrace(new PrintWriter(output));
		}
		output.append(request.toString());
		List<ILoggingEvent> events = List.copyOf(this.log.list);
		assertThat(events).isNotEmpty();
		events.forEach((event) -> output.append(event.getFormattedMessage()).append('\n'));
		assertThat(output.toString()).doesNotContain("hunter2-secret", CREDENTIALS.header(),
				CREDENTIALS.header().substring(0, 40));
	}

}

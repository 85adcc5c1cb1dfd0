package io.github.dockerclient.transport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import io.github.dockerclient.engines.QuietNettyExtension;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.StreamedErrorException;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.test.EngineRequest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for streams from the socket to their items, and for their failures.
 */
@ExtendWith(QuietNettyExtension.class)
class StreamFaultTests {

	private static final String ONE = frame(1, "one");

	private static final String TWO = frame(2, "two");

	private final ScriptedServer server = ScriptedServer.tcp();

	private final ReactiveDockerHttp http = this.server.http();

	@AfterEach
	void close() {
		this.http.close().block(ScriptedServer.PATIENCE);
		assertThat(this.server.unexpected()).isEmpty();
		this.server.close();
	}

	private static String frame(int source, String payload) {
		return (char) source + "\0\0\0\0\0\0" + (char) payload.length() + payload;
	}

	private Flux<String> frames() {
		return this.http.get("/logs").frames(Mono.just(false)).map(Frame::toString);
	}

	private Flux<Object> objects() {
		return this.http.get("/events").stream(Object.class);
	}

	// Forms of bodies

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3 })
	void readsEveryFormOfBody(int form) {
		String body = ONE + TWO;
		this.server.then((exchange) -> {
			switch (form) {
				case 0 -> exchange.send(exchange.chunkedHead("") + ScriptedServer.chunk(body) + "0\r\n\r\n");
				case 1 -> exchange.send(exchange.head(200, "Content-Length: " + body.length()) + body);
				case 2 -> {
					exchange.send(exchange.head(200, "Content-Type: application/vnd.docker.multiplexed-stream") + body);
					exchange.hangUp();
				}
				default -> {
					for (char single : (exchange.chunkedHead("") + ScriptedServer.chunk(ONE.substring(0, 5))
							+ ScriptedServer.chunk(ONE.substring(5) + TWO) + "0\r\nTrailer: x\r\n\r\n")
						.toCharArray()) {
						exchange.send(String.valueOf(single));
					}
				}
			}
		});
		StepVerifier.create(frames())
			.expectNext("STDOUT: one", "STDERR: two")
			.expectComplete()
			.verify(ScriptedServer.PATIENCE);
		this.server.awaitOpen(1);
	}

	@Test
	void deliversAnItemAsSoonAsItCame() {
		this.server.then((exchange) -> {
			exchange.send(exchange.chunkedHead("application/json") + ScriptedServer.chunk("{\"A\":1}\n"));
			exchange.awaitHangUp();
		});
		StepVerifier.create(objects()).expectNext(Map.of("A", 1)).thenCancel().verify(ScriptedServer.PATIENCE);
	}

	@Test
	void readsJsonSequences() {
		this.server.then(ScriptedServer.chunked("application/json-seq", "\u001e{\"A\":1}\n\u001e{\"A\"", ":2}\n"));
		StepVerifier.create(objects())
			.expectNext(Map.of("A", 1), Map.of("A", 2))
			.expectComplete()
			.verify(ScriptedServer.PATIENCE);
	}

	@Test
	void anEmptyStreamEnds() {
		this.server.then(ScriptedServer.chunked("")).then(ScriptedServer.chunked(""));
		StepVerifier.create(objects()).expectComplete().verify(ScriptedServer.PATIENCE);
		StepVerifier.create(frames()).expectComplete().verify(ScriptedServer.PATIENCE);
	}

	@Test
	void readsNoMoreThanIsAskedFor() {
		AtomicLong sent = new AtomicLong();
		String chunk = ScriptedServer.chunk("{\"A\":1}".repeat(1000));
		int total = 20_000;
		this.server.then((exchange) -> {
			exchange.send(exchange.chunkedHead("application/json"));
			for (int i = 0; i < total; i++) {
				exchange.send(chunk);
				sent.incrementAndGet();
			}
		});
		List<Object> received = new ArrayList<>();
		BaseSubscriber<Object> slow = new BaseSubscriber<>() {

			@Override
			protected void hookOnSubscribe(Subscription subscription) {
				request(3);
			}

			@Override
			protected void hookOnNext(Object value) {
				received.add(value);
			}

		};
		objects().subscribe(slow);
		AtomicLong last = new AtomicLong(-1);
		Awaitility.await()
			.atMost(ScriptedServer.PATIENCE)
			.pollInterval(Duration.ofMillis(500))
			.until(() -> sent.get() > 0 && last.getAndSet(sent.get()) == sent.get());
		assertThat(sent.get()).isLessThan(total);
		assertThat(received).hasSize(3);
		slow.cancel();
		this.server.awaitOpen(1);
	}

	// Closed connections

	@Test
	void aHangUpBetweenChunksIsNoEnd() {
		this.server.then((exchange) -> {
			exchange.send(exchange.chunkedHead("") + ScriptedServer.chunk(ONE + TWO));
			exchange.hangUp();
		});
		hungUp(frames(), "GET /logs", "STDOUT: one", "STDERR: two");
	}

	@Test
	void aHangUpWithinTheLastChunkIsNoEnd() {
		this.server.then((exchange) -> {
			exchange.send(exchange.chunkedHead("") + ScriptedServer.chunk(ONE) + "0\r\n");
			exchange.hangUp();
		});
		hungUp(frames(), "GET /logs", "STDOUT: one");
	}

	@Test
	void aHangUpWithinAChunk() {
		this.server.then((exchange) -> {
			exchange.send(exchange.chunkedHead("") + ScriptedServer.chunk(ONE) + "ff\r\n" + TWO);
			exchange.hangUp();
		});
		hungUp(frames(), "GET /logs", "STDOUT: one", "STDERR: two");
	}

	@Test
	void aHangUpWithinAFrame() {
		this.server.then((exchange) -> {
			exchange.send(exchange.chunkedHead("") + ScriptedServer.chunk(ONE + TWO.substring(0, 9)));
			exchange.hangUp();
		});
		hungUp(frames(), "GET /logs", "STDOUT: one");
	}

	@Test
	void aHangUpWithinAKnownLength() {
		this.server.then((exchange) -> {
			exchange.send(exchange.head(200, "Content-Length: 100") + ONE);
			exchange.hangUp();
		});
		hungUp(frames(), "GET /logs", "STDOUT: one");
	}

	@Test
	void aHangUpWithinAnObject() {
		this.server.then((exchange) -> {
			exchange.send(exchange.chunkedHead("") + ScriptedServer.chunk("{\"A\":1}{\"A\""));
			exchange.hangUp();
		});
		hungUp(objects().map(Object::toString), "GET /events", "{A=1}");
	}

	@Test
	void aHangUpBeforeTheHead() {
		this.server.then(ScriptedServer.thenHangUp(""));
		hungUp(frames(), "GET /logs");
	}

	@Test
	void aReset() {
		this.server.then((exchange) -> {
			exchange.send(exchange.chunkedHead(""));
			exchange.reset();
		});
		hungUp(frames(), "GET /logs");
		assertThat(this.server.requests()).hasSize(1);
	}

	private void hungUp(Flux<String> items, String operation, String... before) {
		StepVerifier.create(items)
			.expectNext(before)
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(DockerConnectionException.class)
				.hasMessage("%s: the engine at %s hung up before its answer was complete", operation,
						this.server.address()))
			.verify(ScriptedServer.PATIENCE);
		this.server.awaitOpen(1);
	}

	// Malformed streams

	@Test
	void anEndWithinAFrame() {
		this.server.then(ScriptedServer.chunked("", ONE, TWO.substring(0, 9)));
		broken(frames(), "GET /logs: The stream ended in the middle of a frame", "STDOUT: one");
	}

	@Test
	void aConnectionThatEndsWithinAFrame() {
		this.server.then((exchange) -> {
			exchange.send(exchange.head(200) + ONE + TWO.substring(0, 9));
			exchange.hangUp();
		});
		broken(frames(), "GET /logs: The stream ended in the middle of a frame", "STDOUT: one");
	}

	@Test
	void anEndWithinAnObject() {
		this.server.then(ScriptedServer.chunked("", "{\"A\":1}{"));
		broken(objects().map(Object::toString), "GET /events: The stream ended in the middle of an object", "{A=1}");
	}

	@Test
	void aStreamThatIsNotMultiplexed() {
		this.server.then(ScriptedServer.chunked("", ONE, "plain text"));
		broken(frames(), "GET /logs: The stream is not multiplexed: no frame begins with 706c61696e207465",
				"STDOUT: one");
	}

	@Test
	void anErrorOfTheEngineInsideTheStream() {
		this.server.then(ScriptedServer.chunked("", ONE, frame(3, "logs are gone")));
		broken(frames(), "GET /logs: The engine reported inside the stream: logs are gone", "STDOUT: one");
	}

	@Test
	void aChunkThatIsMalformed() {
		this.server.then((exchange) -> {
			exchange.send(exchange.chunkedHead("") + ScriptedServer.chunk(ONE) + "what\r\n");
			exchange.awaitHangUp();
		});
		broken(frames(), "GET /logs: A chunk has no valid size", "STDOUT: one");
	}

	private void broken(Flux<String> items, String message, String... before) {
		StepVerifier.create(items)
			.expectNext(before)
			.expectErrorSatisfies(
					(failure) -> assertThat(failure).isInstanceOf(DockerStreamException.class).hasMessage(message))
			.verify(ScriptedServer.PATIENCE);
		this.server.awaitOpen(1);
	}

	// Multiplexed and raw streams

	@ParameterizedTest
	@CsvSource({ "1.42, application/vnd.docker.multiplexed-stream, true",
			"1.55, application/vnd.docker.multiplexed-stream, true", "1.42, application/vnd.docker.raw-stream, false",
			"1.55, application/vnd.docker.raw-stream, false", "1.55, '', true" })
	void theContentTypeDeterminesWhetherThereAreFrames(String version, String type, boolean multiplexed) {
		this.server.speaks(version).then(ScriptedServer.chunked(type, ONE));
		Mono<Boolean> terminal = Mono.error(new IllegalStateException("asked"));
		StepVerifier.create(this.http.get("/logs").frames(terminal).map(Frame::toString))
			.expectNext(multiplexed ? "STDOUT: one" : "STDOUT: " + ONE)
			.expectComplete()
			.verify(ScriptedServer.PATIENCE);
	}

	@ParameterizedTest
	@CsvSource({ "application/vnd.docker.raw-stream, false", "application/vnd.docker.raw-stream, true", "'', false",
			"'', true" })
	void theTerminalDeterminesWhetherThereAreFramesWhereTheContentTypeDoesNot(String type, boolean tty) {
		this.server.speaks("1.41").then(ScriptedServer.chunked(type, ONE));
		StepVerifier.create(this.http.get("/logs").frames(Mono.just(tty)).map(Frame::toString))
			.expectNext(tty ? "STDOUT: " + ONE : "STDOUT: one")
			.expectComplete()
			.verify(ScriptedServer.PATIENCE);
	}

	@Test
	void theTerminalIsAskedForBeforeTheStreamIsOpened() {
		this.server.speaks("1.41").then(ScriptedServer.json("{\"Tty\":false}")).then(ScriptedServer.chunked("", ONE));
		Mono<Boolean> tty = this.http.get("/inspect").value(Object.class).map((answer) -> false);
		StepVerifier.create(this.http.get("/logs").frames(tty).map(Frame::toString))
			.expectNext("STDOUT: one")
			.expectComplete()
			.verify(ScriptedServer.PATIENCE);
		assertThat(this.server.requests()).extracting(EngineRequest::toString)
			.containsExactly("GET /v1.41/inspect", "GET /v1.41/logs");
	}

	@Test
	void aTerminalThatCannotBeAskedForFailsTheStream() {
		this.server.speaks("1.41").then(ScriptedServer.error(404, "gone"));
		Mono<Boolean> tty = this.http.get("/inspect").value(Object.class).map((answer) -> false);
		StepVerifier.create(this.http.get("/logs").frames(tty))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(NotFoundException.class)
				.hasMessage("GET /inspect was answered with 404: gone"))
			.verify(ScriptedServer.PATIENCE);
		assertThat(this.server.requests()).hasSize(1);
	}

	// Progress

	@Test
	void progressIsDeliveredUntilAnErrorIsReported() {
		this.server.then((exchange) -> {
			exchange.send(exchange.chunkedHead("application/json") + ScriptedServer
				.chunk("{\"status\":\"Pulling\",\"id\":\"a\"}\r\n{\"errorDetail\":{\"code\":7,"
						+ "\"message\":\"manifest unknown\"},\"error\":\"manifest unknown\"}\r\n{\"status\":\"x\"}\r\n"));
			exchange.awaitHangUp();
		});
		StepVerifier.create(this.http.post("/images/create").progress().map(ProgressMessage::status))
			.expectNext("Pulling")
			.expectErrorSatisfies((failure) -> {
				assertThat(failure).isInstanceOf(StreamedErrorException.class)
					.hasMessage("POST /images/create was answered with 200: manifest unknown");
				StreamedErrorException error = (StreamedErrorException) failure;
				assertThat(error.code()).isEqualTo(7);
				assertThat(error.status()).isEqualTo(200);
				assertThat(error.engineMessage()).isEqualTo("manifest unknown");
			})
			.verify(ScriptedServer.PATIENCE);
		this.server.awaitOpen(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"error":"only error"}                                     | only error
			{"errorDetail":{"message":"only detail"}}                  | only detail
			{"errorDetail":{"message":"detail"},"error":"error"}       | detail
			{"errorDetail":{}}                                         | no reason given
			{"errorDetail":{"code":1},"error":"the reason"}            | the reason
			{"errorDetail":{"message":""},"error":""}                  | no reason given
			""")
	void everyFormOfAReportedErrorIsKnown(String json, String message) {
		this.server.then(ScriptedServer.chunked("application/json", json));
		StepVerifier.create(this.http.post("/a").progress())
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(StreamedErrorException.class)
				.hasMessage("POST /a was answered with 200: " + message))
			.verify(ScriptedServer.PATIENCE);
	}

}

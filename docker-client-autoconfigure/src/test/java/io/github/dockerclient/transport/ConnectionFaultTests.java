package io.github.dockerclient.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.dockerclient.engines.QuietNettyExtension;
import io.github.dockerclient.error.DockerClientClosedException;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.type.ByteSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for calls when the connection or the engine fails.
 */
@ExtendWith(QuietNettyExtension.class)
class ConnectionFaultTests {

	private static final Duration SHORT = Duration.ofMillis(300);

	private static final String OK = "HTTP/1.1 200 OK\r\nApi-Version: 1.55\r\nContent-Type: application/json\r\n";

	private final ScriptedServer server = ScriptedServer.tcp();

	private final List<ReactiveDockerHttp> created = new ArrayList<>();

	@AfterEach
	void close() {
		this.created.forEach((http) -> http.close().block(ScriptedServer.PATIENCE));
		assertThat(this.server.unexpected()).isEmpty();
		this.server.close();
	}

	private ReactiveDockerHttp http() {
		return http(this.server.address(), Duration.ofSeconds(10), 64, Duration.ofSeconds(10));
	}

	// Each call uses the connection of the previous call.
	private ReactiveDockerHttp ofOneConnection() {
		return http(this.server.address(), Duration.ofSeconds(10), 1, Duration.ofSeconds(10));
	}

	private ReactiveDockerHttp impatient() {
		return http(this.server.address(), SHORT, 1, Duration.ofSeconds(10));
	}

	private ReactiveDockerHttp http(DockerAddress address, Duration responseTimeout, int maxConnections,
			Duration acquireTimeout) {
		ReactiveDockerHttp http = HttpSettings.create(new HttpSettings().address(address)
			.responseTimeout(responseTimeout)
			.maxConnections(maxConnections)
			.acquireTimeout(acquireTimeout)
			.build());
		this.created.add(http);
		return http;
	}

	private static <T extends Exception> T fails(Class<T> type, Mono<?> answer) {
		return assertThatExceptionOfType(type).isThrownBy(() -> answer.block(ScriptedServer.PATIENCE)).actual();
	}

	// Unreachable engines

	@Test
	void aMissingSocket(@TempDir Path directory) {
		Path socket = directory.resolve("docker.sock");
		ReactiveDockerHttp http = http(DockerAddress.of("unix://" + socket), SHORT, 1, SHORT);
		assertThat(fails(DockerConnectionException.class, http.get("/info").nothing()))
			.hasMessage("The Docker engine at unix://%s cannot be reached: there is no such socket. "
					+ "Is the engine running, and is docker.host right?", socket);
	}

	@Test
	void aSocketThatNobodyListensAt(@TempDir Path directory) throws IOException {
		Path socket = directory.resolve("docker.sock");
		ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket)).close();
		assertThat(socket).exists();
		ReactiveDockerHttp http = http(DockerAddress.of("unix://" + socket), SHORT, 1, SHORT);
		assertThat(fails(DockerConnectionException.class, http.get("/info").nothing()))
			.hasMessage("The Docker engine at unix://%s cannot be reached: no process listens there. "
					+ "Is the engine running, and is docker.host right?", socket);
	}

	@Test
	void aSocketThatIsAFile(@TempDir Path directory) throws IOException {
		Path socket = Files.createFile(directory.resolve("docker.sock"));
		ReactiveDockerHttp http = http(DockerAddress.of("unix://" + socket), SHORT, 1, SHORT);
		assertThat(fails(DockerConnectionException.class, http.get("/info").nothing()))
			.hasMessageStartingWith("The Docker engine at unix://%s cannot be reached: ", socket);
	}

	@Test
	void aSocketWithAPathThatIsTooLong(@TempDir Path directory) {
		Path socket = directory.resolve("s".repeat(120));
		ReactiveDockerHttp http = http(DockerAddress.of("unix://" + socket), SHORT, 1, SHORT);
		assertThat(fails(DockerConnectionException.class, http.get("/info").nothing()))
			.hasMessage("The Docker engine at unix://%s cannot be reached: the path of its socket is too long. "
					+ "Is the engine running, and is docker.host right?", socket);
	}

	@Test
	void aPortThatNobodyListensAt() throws IOException {
		int port;
		try (ServerSocketChannel free = ServerSocketChannel.open()) {
			free.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
			port = ((InetSocketAddress) free.getLocalAddress()).getPort();
		}
		ReactiveDockerHttp http = http(DockerAddress.of("tcp://127.0.0.1:" + port), SHORT, 1, SHORT);
		assertThat(fails(DockerConnectionException.class, http.get("/info").nothing()))
			.hasMessage("The Docker engine at tcp://127.0.0.1:%s cannot be reached: no process listens there. "
					+ "Is the engine running, and is docker.host right?", port)
			.isNotInstanceOf(DockerTimeoutException.class);
	}

	@Test
	void aHostThatIsNotKnown() {
		ReactiveDockerHttp http = http(DockerAddress.of("tcp://no-such-host.invalid:2375"), SHORT, 1, SHORT);
		assertThat(fails(DockerConnectionException.class, http.get("/info").nothing()))
			.hasMessage("The Docker engine at tcp://no-such-host.invalid:2375 cannot be reached: "
					+ "its host name cannot be resolved. Is the engine running, and is docker.host right?");
	}

	// Closed connections

	@ParameterizedTest
	@ValueSource(
			strings = { "", "HTTP/1.1 200", "HTTP/1.1 200 OK\r\nContent-Length: 9", OK + "Content-Length: 9\r\n\r\n",
					OK + "Content-Length: 9\r\n\r\n{\"A\":", OK + "Transfer-Encoding: chunked\r\n\r\n",
					OK + "Transfer-Encoding: chunked\r\n\r\n7", OK + "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"A\"",
					OK + "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"A\":1}",
					OK + "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"A\":1}\r\n0\r\n" })
	void anEngineThatHangsUpDuringACall(String sent) {
		this.server.then(ScriptedServer.thenHangUp(sent));
		assertThat(fails(DockerConnectionException.class, http().post("/a").value(Object.class)))
			.hasMessage("POST /a: the engine at %s hung up before its answer was complete", this.server.address())
			.isNotInstanceOf(DockerTimeoutException.class);
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void anEngineThatResetsTheConnectionIsNotAskedTwice() {
		ReactiveDockerHttp http = http();
		http.apiVersion().block(ScriptedServer.PATIENCE);
		this.server.then(ScriptedServer.Exchange::reset).then(ScriptedServer.empty(200));
		assertThat(fails(DockerConnectionException.class, http.post("/containers/create").json(Map.of()).nothing()))
			.hasMessage("POST /containers/create: the engine at %s hung up before its answer was complete",
					this.server.address());
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void anEngineThatResetsAReusedConnectionIsNotAskedTwice() {
		ReactiveDockerHttp http = ofOneConnection();
		this.server.then(ScriptedServer.empty(200))
			.then(ScriptedServer.Exchange::reset)
			.then(ScriptedServer.empty(200));
		http.get("/info").nothing().block(ScriptedServer.PATIENCE);
		fails(DockerConnectionException.class, http.post("/containers/create").json(Map.of()).nothing());
		assertThat(this.server.requests()).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void readingIsRepeatedOnANewConnectionIfAReusedOneEnds(boolean reset) {
		ReactiveDockerHttp http = ofOneConnection();
		this.server.then(ScriptedServer.empty(200))
			.then(reset ? ScriptedServer.Exchange::reset : ScriptedServer.Exchange::hangUp)
			.then(ScriptedServer.json("{\"A\":1}"));
		http.post("/a").nothing().block(ScriptedServer.PATIENCE);
		assertThat(http.get("/info").value(Object.class).block(ScriptedServer.PATIENCE)).isEqualTo(Map.of("A", 1));
		assertThat(this.server.requests()).extracting(EngineRequest::target)
			.containsExactly("/v1.55/a", "/v1.55/info", "/v1.55/info");
	}

	@Test
	void readingIsRepeatedOnceOnly() {
		ReactiveDockerHttp http = ofOneConnection();
		http.apiVersion().block(ScriptedServer.PATIENCE);
		this.server.then(ScriptedServer.Exchange::hangUp).then(ScriptedServer.Exchange::hangUp);
		assertThat(fails(DockerConnectionException.class, http.get("/info").nothing()))
			.hasMessage("GET /info: the engine at %s hung up before its answer was complete", this.server.address());
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void anAnswerThatHasBegunIsNotAskedForAgain() {
		ReactiveDockerHttp http = ofOneConnection();
		http.apiVersion().block(ScriptedServer.PATIENCE);
		this.server.then(ScriptedServer.thenHangUp(OK + "Content-Length: 9\r\n\r\n{\"A\":"));
		fails(DockerConnectionException.class, http.get("/info").value(Object.class));
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void aConnectionThatTheEngineClosedMeanwhileIsReplaced() {
		ReactiveDockerHttp http = http();
		for (int i = 0; i < 5; i++) {
			this.server.then(ScriptedServer.empty(200));
			http.post("/a").nothing().block(ScriptedServer.PATIENCE);
			this.server.closeConnections();
		}
		assertThat(this.server.requests()).hasSize(5);
	}

	@Test
	void anErrorThatComesBeforeTheUploadIsReadIsReported() {
		this.server.then((exchange) -> {
			exchange
				.send(exchange.head(404, "Content-Type: application/json", "Content-Length: 18", "Connection: close")
						+ "{\"message\":\"gone\"}");
			exchange.hangUp();
		});
		DockerException failure = fails(DockerException.class,
				http().put("/containers/{id}/archive", "a").tar(ByteSource.of(new byte[100])).nothing());
		assertThat(failure).hasMessage("PUT /containers/a/archive was answered with 404: gone");
	}

	@Test
	void anArchiveThatCannotBeReadIsNotTheEnginesFault() {
		this.server.then(ScriptedServer.empty(200));
		ByteSource archive = ByteSource.of(() -> {
			throw new IOException("disk on fire");
		});
		assertThat(
				fails(UncheckedIOException.class, http().put("/containers/{id}/archive", "a").tar(archive).nothing()))
			.hasMessage("PUT /containers/a/archive: the content to send cannot be read")
			.cause()
			.hasMessage("disk on fire");
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> Blocking.await(http().put("/containers/{id}/archive", "a").tar(archive).nothing()))
			.withMessage("PUT /containers/a/archive: the content to send cannot be read")
			.havingCause()
			.withMessage("disk on fire");
		ByteSource publisher = ByteSource.of(Flux.error(new IllegalStateException("no more")));
		assertThat(fails(UncheckedIOException.class, http().put("/a").tar(publisher).nothing()))
			.hasRootCauseMessage("no more");
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> Blocking.await(http().put("/a").tar(publisher).nothing()))
			.havingRootCause()
			.withMessage("no more");
	}

	@Test
	void anArchiveThatCannotBeOpenedFailsAsOneThatCannotBeRead() {
		ByteSource archive = () -> {
			throw new UncheckedIOException(new IOException("disk on fire"));
		};
		ReactiveDockerHttp http = http();
		assertThat(fails(UncheckedIOException.class, http.put("/a").tar(archive).nothing()))
			.hasMessage("PUT /a: the content to send cannot be read")
			.cause()
			.hasMessage("disk on fire");
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> Blocking.await(http.put("/a").tar(archive).nothing()))
			.withMessage("PUT /a: the content to send cannot be read")
			.havingCause()
			.withMessage("disk on fire");
		this.server.then(ScriptedServer.empty(200));
		http.get("/info").nothing().block(ScriptedServer.PATIENCE);
	}

	@Test
	void anAnswerThatIsTooLongIsNoEngines() {
		this.server.then((exchange) -> {
			byte[] mebibyte = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
			exchange.send(exchange.head(200, "Content-Length: " + 130L * mebibyte.length));
			for (int i = 0; i < 130; i++) {
				exchange.send(mebibyte);
			}
		});
		assertThat(fails(UnexpectedAnswerException.class, http().get("/info").value(Object.class))).hasMessage(
				"GET /info: the answer of the server at %s is too long. " + "Is there another server at this address?",
				this.server.address());
	}

	// Silence

	@ParameterizedTest
	@ValueSource(strings = { "", "HTTP/1.1 200 OK\r\n", OK + "Content-Length: 9\r\n\r\n{\"A\":",
			OK + "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"A\":1}\r\n" })
	void anEngineThatFallsSilentDuringACall(String sent) {
		this.server.then(ScriptedServer.thenSilence(sent));
		assertThat(fails(DockerTimeoutException.class, impatient().get("/info").value(Object.class))).hasMessage(
				"GET /info: the engine at %s did not answer within the response timeout", this.server.address());
		this.server.awaitOpen(0);
	}

	@Test
	void anEngineThatDoesNotAnswerThePing() {
		this.server.scriptPings().then(ScriptedServer.thenSilence(""));
		assertThat(fails(DockerTimeoutException.class, impatient().get("/events").stream(Object.class).then()))
			.hasMessage("HEAD /_ping: the engine at %s did not answer within the response timeout",
					this.server.address());
	}

	@Test
	void anEngineThatDoesNotFinishTheErrorOfAStream() {
		this.server.then(ScriptedServer.thenSilence("HTTP/1.1 500 x\r\nContent-Length: 9\r\n\r\nno"));
		assertThat(fails(DockerTimeoutException.class, impatient().get("/events").stream(Object.class).then()))
			.hasMessage("GET /events: the engine at %s did not answer within the response timeout",
					this.server.address());
		this.server.awaitOpen(1);
	}

	@Test
	void aDropByDropAnswerIsNotSilence() {
		this.server.then((exchange) -> {
			exchange.send(OK + "Content-Length: 7\r\n\r\n");
			for (char drop : "{\"A\":1}".toCharArray()) {
				pause(SHORT.dividedBy(3));
				exchange.send(String.valueOf(drop));
			}
		});
		assertThat(impatient().get("/info").value(Object.class).block(ScriptedServer.PATIENCE))
			.isEqualTo(Map.of("A", 1));
	}

	@Test
	void patienceWaitsLongerThanTheResponseTimeout() {
		this.server.then(answerAfter(SHORT.multipliedBy(3)));
		assertThat(impatient().post("/a")
			.patience(Duration.ofSeconds(10))
			.value(Object.class)
			.block(ScriptedServer.PATIENCE)).isEqualTo(Map.of("A", 1));
	}

	@Test
	void patienceHasAnEnd() {
		this.server.then(ScriptedServer.thenSilence(""));
		fails(DockerTimeoutException.class, impatient().post("/a").patience(SHORT).nothing());
	}

	@Test
	void patienceWithoutEndWaits() {
		this.server.then(answerAfter(SHORT.multipliedBy(3)));
		assertThat(impatient().post("/a").patience(null).value(Object.class).block(ScriptedServer.PATIENCE))
			.isEqualTo(Map.of("A", 1));
	}

	@Test
	void aStreamMayPauseForLongerThanTheResponseTimeout() {
		this.server.then((exchange) -> {
			exchange.send(exchange.chunkedHead(""));
			for (int i = 0; i < 2; i++) {
				pause(SHORT.multipliedBy(2));
				exchange.send(ScriptedServer.chunk("{\"A\":" + i + "}"));
			}
			exchange.send("0\r\n\r\n");
		});
		StepVerifier.create(impatient().get("/events").stream(Object.class))
			.expectNext(Map.of("A", 0), Map.of("A", 1))
			.expectComplete()
			.verify(ScriptedServer.PATIENCE);
	}

	@Test
	void aStreamThatNeverBeginsEnds() {
		this.server.then(ScriptedServer.thenSilence(""));
		StepVerifier.create(impatient().get("/events").stream(Object.class))
			.expectError(DockerTimeoutException.class)
			.verify(ScriptedServer.PATIENCE);
	}

	@Test
	void workMayTakeLongerThanTheResponseTimeoutToBegin() {
		this.server.then((exchange) -> {
			pause(SHORT.multipliedBy(2));
			ScriptedServer.chunked("application/json", "{\"status\":\"done\"}").play(exchange);
		});
		StepVerifier.create(impatient().post("/images/create").progress().map(ProgressMessage::status))
			.expectNext("done")
			.expectComplete()
			.verify(ScriptedServer.PATIENCE);
	}

	private static ScriptedServer.Script answerAfter(Duration time) {
		return (exchange) -> {
			pause(time);
			ScriptedServer.json("{\"A\":1}").play(exchange);
		};
	}

	// The test needs time to pass: it does not wait for anything to happen.
	private static void pause(Duration time) throws InterruptedException {
		new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
	}

	// Concurrent calls

	@Test
	void aPoolThatStaysExhausted() {
		ReactiveDockerHttp http = http(this.server.address(), Duration.ofSeconds(20), 2, SHORT);
		http.apiVersion().block(ScriptedServer.PATIENCE);
		CountDownLatch go = new CountDownLatch(1);
		List<Mono<Void>> busy = new ArrayList<>();
		for (int i = 0; i < 2; i++) {
			this.server.then((exchange) -> {
				exchange.await(go);
				ScriptedServer.empty(200).play(exchange);
			});
			Mono<Void> call = http.get("/busy").nothing().cache();
			call.subscribe();
			busy.add(call);
			this.server.take();
		}
		assertThat(fails(DockerTimeoutException.class, http.get("/late").nothing()))
			.hasMessage("GET /late: all 2 connections to the engine at %s stayed in use for PT0.3S. "
					+ "Raise docker.pool.max-connections, or make fewer calls at once", this.server.address());
		go.countDown();
		busy.forEach((call) -> call.block(ScriptedServer.PATIENCE));
		this.server.then(ScriptedServer.empty(200));
		http.get("/again").nothing().block(ScriptedServer.PATIENCE);
	}

	@Test
	void fiftyStreamsDoNotBlockCalls() {
		ReactiveDockerHttp http = http(this.server.address(), Duration.ofSeconds(10), 1, Duration.ofSeconds(10));
		http.apiVersion().block(ScriptedServer.PATIENCE);
		List<Disposable> streams = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			this.server.then((exchange) -> {
				exchange.send(exchange.chunkedHead(""));
				exchange.awaitHangUp();
			});
			streams.add(http.get("/events").stream(Object.class).subscribe());
		}
		for (int i = 0; i < 50; i++) {
			assertThat(this.server.take().target()).isEqualTo("/v1.55/events");
		}
		for (int i = 0; i < 5; i++) {
			this.server.then(ScriptedServer.empty(200));
			http.get("/info").nothing().block(ScriptedServer.PATIENCE);
		}
		this.server.awaitOpen(51);
		streams.forEach(Disposable::dispose);
		this.server.awaitOpen(1);
	}

	@Test
	void callsWithoutLimitDoNotBlockCalls() {
		ReactiveDockerHttp http = http(this.server.address(), Duration.ofSeconds(10), 1, Duration.ofSeconds(10));
		http.apiVersion().block(ScriptedServer.PATIENCE);
		this.server.then(ScriptedServer.thenSilence(""));
		Disposable wait = http.post("/containers/a/wait").patience(null).nothing().subscribe();
		this.server.take();
		this.server.then(ScriptedServer.empty(200));
		http.get("/info").nothing().block(ScriptedServer.PATIENCE);
		wait.dispose();
	}

	// Cancellation

	static Stream<Arguments> shapes() {
		return Stream.of(
				Arguments.of("call", (Function<ReactiveDockerHttp, Flux<?>>) (http) -> http.get("/a").nothing().flux()),
				Arguments.of("call without limit",
						(Function<ReactiveDockerHttp, Flux<?>>) (
								http) -> http.get("/a").patience(null).nothing().flux()),
				Arguments.of("stream",
						(Function<ReactiveDockerHttp, Flux<?>>) (http) -> http.get("/a").stream(Object.class)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("shapes")
	void cancellingBeforeTheAnswerClosesTheConnection(String name, Function<ReactiveDockerHttp, Flux<?>> shape) {
		ReactiveDockerHttp http = http();
		http.apiVersion().block(ScriptedServer.PATIENCE);
		this.server.awaitOpen(1);
		this.server.then(ScriptedServer.thenSilence(""));
		Disposable answer = shape.apply(http).subscribe();
		this.server.take();
		answer.dispose();
		this.server.awaitOpen((name.equals("call")) ? 0 : 1);
	}

	@Test
	void cancellingAStreamClosesItsConnection() {
		ReactiveDockerHttp http = http();
		http.apiVersion().block(ScriptedServer.PATIENCE);
		this.server.then((exchange) -> {
			exchange.send(exchange.chunkedHead("") + ScriptedServer.chunk("{\"A\":1}{\"A\":2}"));
			exchange.awaitHangUp();
		});
		StepVerifier.create(http.get("/events").stream(Object.class))
			.expectNext(Map.of("A", 1))
			.thenCancel()
			.verify(ScriptedServer.PATIENCE);
		this.server.awaitOpen(1);
	}

	@Test
	void closingEndsStreamsAndCallsWithAnError() {
		ReactiveDockerHttp http = http();
		http.apiVersion().block(ScriptedServer.PATIENCE);
		this.server.then((exchange) -> {
			exchange.send(exchange.chunkedHead("") + ScriptedServer.chunk("{\"A\":1}"));
			exchange.awaitHangUp();
		}).then(ScriptedServer.thenSilence(""));
		StepVerifier.create(http.get("/events").stream(Object.class))
			.expectNext(Map.of("A", 1))
			.then(() -> http.close().subscribe())
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(DockerClientClosedException.class)
				.hasMessage("GET /events: this client of the engine at %s is closed", this.server.address()))
			.verify(ScriptedServer.PATIENCE);
		this.server.awaitOpen(0);
	}

	@Test
	void closingTwiceIsFine() {
		ReactiveDockerHttp http = http();
		http.apiVersion().block(ScriptedServer.PATIENCE);
		http.close().block(ScriptedServer.PATIENCE);
		http.close().block(ScriptedServer.PATIENCE);
		this.server.awaitOpen(0);
	}

	@Test
	void aClosedClientSaysSo() {
		ReactiveDockerHttp http = http();
		http.apiVersion().block(ScriptedServer.PATIENCE);
		http.close().block(ScriptedServer.PATIENCE);
		List<Mono<?>> answers = List.of(http.get("/x").nothing(), http.get("/x").stream(Object.class).then(),
				http.get("/x").frames(Mono.just(true)).map(Frame::text).then(),
				http.get("/x").patience(null).nothing());
		for (Mono<?> answer : answers) {
			assertThat(fails(DockerClientClosedException.class, answer))
				.hasMessage("GET /x: this client of the engine at %s is closed", this.server.address());
		}
	}

}

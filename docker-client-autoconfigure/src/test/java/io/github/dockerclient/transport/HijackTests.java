package io.github.dockerclient.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.DockerClientClosedException;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.stream.TwoWayStream;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.type.ByteSource;
import io.netty.channel.ChannelOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link Hijacking}, of what engines do not do on demand.
 */
class HijackTests {

	private static final String RAW = "Content-Type: application/vnd.docker.raw-stream";

	private static final String MULTIPLEXED = "Content-Type: application/vnd.docker.multiplexed-stream";

	private final ScriptedServer server = ScriptedServer.unix();

	private final ReactiveDockerHttp http = this.server.http();

	@AfterEach
	void close() {
		this.http.close().block(ScriptedServer.PATIENCE);
		this.server.awaitOpen(0);
		this.server.close();
	}

	@Test
	void asksForAnUpgradeAndSendsNothingBeforeTheAnswer() throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
		this.server.then((exchange) -> {
			exchange.await(asked);
			exchange.send(exchange.head(101, RAW, "Connection: Upgrade", "Upgrade: tcp") + "hello ");
			received.add(exchange.readToEnd());
			exchange.send("bye");
			exchange.hangUp();
		});
		Mono<TwoWayStream> hijacked = this.http.post("/exec/{id}/start", "x")
			.json(Map.of("Tty", true))
			.hijack(Mono.error(new AssertionError()));
		StepVerifier.create(hijacked.flatMap((stream) -> {
			assertThat(stream.isMultiplexed()).isFalse();
			return stream.send(ByteSource.of(bytes("typed")).open()).then(stream.closeOutput()).then(text(stream));
		})).then(asked::countDown).expectNext("hello bye").expectComplete().verify(ScriptedServer.PATIENCE);
		assertThat(received.poll(20, TimeUnit.SECONDS)).isEqualTo("typed");
		EngineRequest request = this.server.take();
		assertThat(request.line()).isEqualTo("POST /v1.55/exec/x/start HTTP/1.1");
		assertThat(request.text()).isEqualTo("{\"Tty\":true}");
		assertThat(request.header("Connection")).isEqualToIgnoringCase("Upgrade");
		assertThat(request.header("Upgrade")).isEqualTo("tcp");
		assertThat(request.header("Content-Length")).isEqualTo("12");
		assertThat(request.header("Content-Type")).isEqualTo("application/json");
	}

	@Test
	void theContentTypeDeterminesTheFraming() {
		assertThat(open("1.42", 101, MULTIPLEXED, Mono.error(new AssertionError())).isMultiplexed()).isTrue();
		assertThat(open("1.42", 101, RAW, Mono.error(new AssertionError())).isMultiplexed()).isFalse();
	}

	@Test
	void theTerminalDeterminesTheFramingForOldClients() {
		assertThat(open("1.41", 101, RAW, Mono.just(false)).isMultiplexed()).isTrue();
		assertThat(open("1.41", 101, RAW, Mono.just(true)).isMultiplexed()).isFalse();
	}

	@Test
	void theTerminalDeterminesTheFramingWithoutUpgrade() {
		assertThat(open("1.55", 200, RAW, Mono.just(false)).isMultiplexed()).isTrue();
		assertThat(open("1.55", 200, RAW, Mono.just(true)).isMultiplexed()).isFalse();
	}

	@Test
	void withoutUpgradeOutputIsReadAndInputIsRefused() {
		CountDownLatch refused = new CountDownLatch(1);
		this.server.then((exchange) -> {
			exchange.send(exchange.head(200, RAW) + "a");
			exchange.await(refused);
			exchange.send("bc");
			exchange.hangUp();
		});
		TwoWayStream stream = hijack(Mono.just(true));
		assertThatExceptionOfType(DockerConnectionException.class)
			.isThrownBy(() -> stream.send(ByteSource.of(bytes("typed")).open()).block(ScriptedServer.PATIENCE))
			.withMessageContaining("removed the upgrade from the request. Configure the proxy to forward the headers");
		refused.countDown();
		assertThat(text(stream).block(ScriptedServer.PATIENCE)).isEqualTo("abc");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Length: 2", "Transfer-Encoding: chunked" })
	void anAnswerWithABodyIsNoConnection(String length) {
		this.server.then(ScriptedServer.raw("HTTP/1.1 200 OK\r\n" + length + "\r\n\r\n"
				+ (length.startsWith("C") ? "{}" : "2\r\n{}\r\n0\r\n\r\n")));
		assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(() -> hijack(Mono.just(true)));
	}

	@Test
	void errorsAsJsonAndAsTextAreTheOrdinaryExceptions() {
		this.server.then(ScriptedServer.error(409, "container is paused")).then((exchange) -> {
			exchange.send("HTTP/1.1 404 Not Found\r\n" + RAW + "\r\n\r\nNo such container: c\r\n");
			exchange.hangUp();
		});
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> hijack(Mono.just(true)))
			.withMessageContaining("container is paused");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> hijack(Mono.just(true)))
			.satisfies((failure) -> assertThat(failure.engineMessage()).isEqualTo("No such container: c"));
	}

	@Test
	void anEngineThatHangsUpBeforeItAnswers() {
		this.server.then(ScriptedServer.thenHangUp(""));
		assertThatExceptionOfType(DockerConnectionException.class).isThrownBy(() -> hijack(Mono.just(true)));
	}

	@Test
	void cancellingBeforeTheAnswerClosesTheConnection() {
		this.server.then(ScriptedServer.thenSilence(""));
		StepVerifier.create(this.http.post("/containers/{id}/attach", "c").hijack(Mono.just(true)))
			.then(this.server::take)
			.thenCancel()
			.verify(ScriptedServer.PATIENCE);
		this.server.awaitOpen(1);
	}

	@Test
	void cancellingTheInputClosesTheConnection() {
		TwoWayStream stream = open("1.55", 101, RAW, Mono.just(true));
		StepVerifier.create(stream.input()).thenCancel().verify(ScriptedServer.PATIENCE);
		this.server.awaitOpen(1);
	}

	@Test
	void closingEndsTheInput() {
		TwoWayStream stream = open("1.55", 101, RAW, Mono.just(true));
		StepVerifier.create(stream.input())
			.then(() -> stream.close().subscribe())
			.expectComplete()
			.verify(ScriptedServer.PATIENCE);
		assertThatIllegalStateException()
			.isThrownBy(() -> stream.send(ByteSource.of(bytes("late")).open()).block(ScriptedServer.PATIENCE))
			.withMessageContaining("nothing can be sent after the input was closed");
	}

	@Test
	void closingTheClientFailsTheInput() {
		TwoWayStream stream = open("1.55", 101, RAW, Mono.just(true));
		StepVerifier.create(stream.input())
			.then(() -> this.http.close().block(ScriptedServer.PATIENCE))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(DockerClientClosedException.class)
				.hasMessageContaining("this client of the engine at unix://"))
			.verify(ScriptedServer.PATIENCE);
	}

	@Test
	void whatNobodyReadsIsReleasedWithTheConnection() {
		this.server.then((exchange) -> {
			exchange.send(exchange.head(101, RAW) + "unread");
			exchange.awaitHangUp();
		});
		hijack(Mono.just(true)).close().block(ScriptedServer.PATIENCE);
		this.server.awaitOpen(1);
	}

	@Test
	void theTimeUntilTheAnswerIsLimitedTheTimeAfterItIsNot() throws Exception {
		DockerHttpSettings usual = HttpSettings.of(this.server.address());
		ReactiveDockerHttp hasty = HttpSettings.create(new DockerHttpSettings(usual.address(), null, null, null,
				usual.connectTimeout(), Duration.ofMillis(300), usual.workTimeout(), 4, usual.maxIdleTime(),
				usual.maxLifeTime(), usual.acquireTimeout(), usual.keepAlive(), Map.of(), "docker"));
		try {
			this.server.then(ScriptedServer.thenSilence(""));
			assertThatExceptionOfType(DockerTimeoutException.class).isThrownBy(
					() -> hasty.post("/exec/{id}/start", "x").hijack(Mono.just(true)).block(ScriptedServer.PATIENCE));
			CountDownLatch late = new CountDownLatch(1);
			this.server.then((exchange) -> {
				exchange.send(exchange.head(101, RAW));
				exchange.await(late);
				exchange.send("late");
				exchange.hangUp();
			});
			TwoWayStream stream = hasty.post("/exec/{id}/start", "x")
				.hijack(Mono.just(true))
				.blockOptional(ScriptedServer.PATIENCE)
				.orElseThrow();
			StepVerifier.create(text(stream))
				.expectSubscription()
				.expectNoEvent(Duration.ofMillis(900))
				.then(late::countDown)
				.expectNext("late")
				.expectComplete()
				.verify(ScriptedServer.PATIENCE);
		}
		finally {
			hasty.close().block(ScriptedServer.PATIENCE);
		}
	}

	@Test
	void aParameterThatIsTooNewIsNotSent() {
		this.server.speaks("1.41");
		assertThatExceptionOfType(UnsupportedApiVersionException.class)
			.isThrownBy(() -> this.http.get("/containers/{id}/attach/ws", "c")
				.query("stdin", true, "1.42")
				.webSocket()
				.block(ScriptedServer.PATIENCE));
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void aWebSocketIsAskedForAndItsAnswerChecked() {
		this.server.then((exchange) -> exchange.send(exchange.head(101, "Connection: Upgrade", "Upgrade: websocket",
				"Sec-WebSocket-Accept: bm90IHdoYXQgd2FzIGFza2Vk")));
		assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(
				() -> this.http.get("/containers/{id}/attach/ws", "c").webSocket().block(ScriptedServer.PATIENCE));
		EngineRequest request = this.server.take();
		assertThat(request.header("Upgrade")).isEqualTo("websocket");
		assertThat(request.header("Sec-WebSocket-Version")).isEqualTo("13");
	}

	@Test
	void closingTheOutputOfAWebSocketGoesOnReading() throws Exception {
		LinkedBlockingQueue<byte[]> received = new LinkedBlockingQueue<>();
		this.server.then((exchange) -> {
			exchange.send(exchange.head(101, "Connection: Upgrade", "Upgrade: websocket",
					"Sec-WebSocket-Accept: " + accept(this.server.take())) + "\u0082\u0005hello");
			received.add(unmasked(exchange, 5));
			received.add(unmasked(exchange, 5));
			exchange.send("\u0082\u0003bye\u0088\u0000");
			exchange.awaitHangUp();
		});
		TwoWayStream stream = this.http.get("/containers/{id}/attach/ws", "c")
			.webSocket()
			.blockOptional(ScriptedServer.PATIENCE)
			.orElseThrow();
		assertThat(stream.isMultiplexed()).isFalse();
		stream.send(ByteSource.of(bytes("typed")).open()).then(stream.closeOutput()).block(ScriptedServer.PATIENCE);
		assertThat(text(stream).block(ScriptedServer.PATIENCE)).isEqualTo("hellobye");
		assertThat(received.poll(20, TimeUnit.SECONDS)).isEqualTo(bytes("\u0082typed"));
		assertThat(received.poll(20, TimeUnit.SECONDS)).isEqualTo(bytes("\u0088\u0003\u00e8Bye"));
		assertThatIllegalStateException()
			.isThrownBy(() -> stream.send(ByteSource.of(bytes("late")).open()).block(ScriptedServer.PATIENCE));
	}

	private static String accept(EngineRequest request) throws GeneralSecurityException {
		String salted = request.header("Sec-WebSocket-Key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
		return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(bytes(salted)));
	}

	// Return the kind of a client's frame, and its content.
	private static byte[] unmasked(ScriptedServer.Exchange exchange, int length) throws IOException {
		byte[] frame = exchange.read(6 + length);
		assertThat(frame[1] & 0xFF).isEqualTo(0x80 + length);
		byte[] unmasked = new byte[1 + length];
		unmasked[0] = frame[0];
		for (int i = 0; i < length; i++) {
			unmasked[1 + i] = (byte) (frame[6 + i] ^ frame[2 + i % 4]);
		}
		return unmasked;
	}

	@Test
	void anEngineThatIsKilledFailsTheInputOverTcp() {
		try (ScriptedServer tcp = ScriptedServer.tcp()) {
			CountDownLatch read = new CountDownLatch(1);
			tcp.then((exchange) -> {
				exchange.send(exchange.head(101, RAW) + "begin");
				exchange.await(read);
				exchange.reset();
			});
			ReactiveDockerHttp client = tcp.http();
			try {
				StepVerifier
					.create(client.post("/exec/{id}/start", "x")
						.hijack(Mono.just(true))
						.flatMapMany(TwoWayStream::input)
						.doOnNext(DataBufferUtils::release))
					.expectNextCount(1)
					.then(read::countDown)
					.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(DockerConnectionException.class)
						.hasMessageContaining(tcp.address().toString()))
					.verify(ScriptedServer.PATIENCE);
			}
			finally {
				client.close().block(ScriptedServer.PATIENCE);
			}
		}
	}

	@Test
	void aResetOfAnEngineThatWasSentSomethingIsTheEnd() {
		try (ScriptedServer tcp = ScriptedServer.tcp()) {
			CountDownLatch read = new CountDownLatch(1);
			tcp.then((exchange) -> {
				exchange.send(exchange.head(101, RAW) + "all");
				exchange.await(read);
				exchange.reset();
			});
			ReactiveDockerHttp client = tcp.http();
			try {
				StepVerifier
					.create(client.post("/exec/{id}/start", "x")
						.hijack(Mono.just(true))
						.flatMapMany(
								(stream) -> stream.send(ByteSource.of(new byte[1]).open()).thenMany(stream.input()))
						.doOnNext(DataBufferUtils::release))
					.expectNextCount(1)
					.then(read::countDown)
					.expectComplete()
					.verify(ScriptedServer.PATIENCE);
			}
			finally {
				client.close().block(ScriptedServer.PATIENCE);
			}
		}
	}

	@Test
	void connectionsOverTcpAreKeptAlive() {
		try (ScriptedServer tcp = ScriptedServer.tcp()) {
			EngineConnections connections = new EngineConnections(HttpSettings.of(tcp.address()));
			try {
				tcp.then(ScriptedServer.empty(200));
				AtomicReference<Boolean> keepAlive = new AtomicReference<>();
				connections.hijacked()
					.doOnConnected((connection) -> keepAlive
						.set(connection.channel().config().getOption(ChannelOption.SO_KEEPALIVE)))
					.get()
					.uri("/v1.55/info")
					.response()
					.block(ScriptedServer.PATIENCE);
				assertThat(keepAlive).hasValue(true);
			}
			finally {
				connections.close().block(ScriptedServer.PATIENCE);
			}
		}
	}

	@Test
	void theKeyOfAWebSocketIsAnsweredAsTheStandardSays() {
		HttpHeaders headers = new HttpHeaders();
		headers.set("Sec-WebSocket-Accept", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
		assertThat(new WebSocketKey("dGhlIHNhbXBsZSBub25jZQ==").isAccepted(headers)).isTrue();
	}

	private TwoWayStream open(String version, int status, String type, Mono<Boolean> tty) {
		this.server.speaks(version).then((exchange) -> {
			exchange.send(exchange.head(status, type));
			exchange.awaitHangUp();
		});
		return hijack(tty);
	}

	private TwoWayStream hijack(Mono<Boolean> tty) {
		return this.http.post("/exec/{id}/start", "x").hijack(tty).blockOptional(ScriptedServer.PATIENCE).orElseThrow();
	}

	private static Mono<String> text(TwoWayStream stream) {
		return DataBufferUtils.join(stream.input()).map((buffer) -> {
			String text = buffer.toString(StandardCharsets.ISO_8859_1);
			DataBufferUtils.release(buffer);
			return text;
		});
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

}

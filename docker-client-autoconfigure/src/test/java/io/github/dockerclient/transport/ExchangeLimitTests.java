package io.github.dockerclient.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Worker;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ExchangeLimit}: each limit at each step, for each kind of call.
 */
class ExchangeLimitTests {

	private static final Duration SHORT = Duration.ofMillis(400);

	private static final Duration LONG = Duration.ofMinutes(10);

	private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

	/** The names of the calls with the limit for work. */
	private static final String WORK = "(BLOCKING_)?(WORK|PROGRESS|UPLOAD)";

	private final FaultServer server = FaultServer.unix();

	private final List<ReactiveDockerHttp> created = new ArrayList<>();

	@AfterEach
	void close() {
		this.created.forEach((http) -> http.close().block(ScriptedServer.PATIENCE));
		this.server.close();
	}

	private ReactiveDockerHttp http(Duration responseTimeout, Duration workTimeout) {
		return create(new HttpSettings().address(this.server.address())
			.responseTimeout(responseTimeout)
			.workTimeout(workTimeout));
	}

	private ReactiveDockerHttp create(HttpSettings settings) {
		ReactiveDockerHttp http = HttpSettings.create(settings.build());
		this.created.add(http);
		return http;
	}

	private void answersOnlyWith(String answer) {
		this.server.does((peer, head) -> {
			peer.send(answer);
			peer.beSilent();
		});
	}

	private static void assertTimeout(Mono<?> call, String name) {
		assertThatExceptionOfType(DockerTimeoutException.class).isThrownBy(() -> call.block(ScriptedServer.PATIENCE))
			.withMessageContaining("did not answer within the " + name);
	}

	@ParameterizedTest
	@EnumSource(value = CallKind.class, mode = EnumSource.Mode.MATCH_NONE, names = WORK)
	void silenceBeforeTheAnswer(CallKind kind) {
		answersOnlyWith("");
		assertTimeout(kind.call(http(SHORT, LONG)), "response timeout");
	}

	@ParameterizedTest
	@EnumSource(value = CallKind.class, mode = EnumSource.Mode.MATCH_ANY, names = WORK)
	void silenceBeforeTheAnswerOfWork(CallKind kind) {
		answersOnlyWith("");
		assertTimeout(kind.call(http(LONG, SHORT)), "work timeout");
	}

	@ParameterizedTest
	@EnumSource(value = CallKind.class, mode = EnumSource.Mode.MATCH_NONE, names = WORK)
	void headThatComesDropByDrop(CallKind kind) {
		this.server.does((peer, head) -> {
			while (true) {
				peer.send("HTTP/1.1 200 OK\r\nX-Drop: ");
				Mono.delay(SHORT.dividedBy(8)).block();
			}
		});
		assertTimeout(kind.call(http(SHORT, LONG)), "response timeout");
	}

	@ParameterizedTest
	@EnumSource(value = CallKind.class, names = { "GET", "POST" })
	void silenceInsideTheAnswer(CallKind kind) {
		answersOnlyWith(HEAD + "5\r\n{");
		assertTimeout(kind.call(http(SHORT, LONG)), "response timeout");
	}

	@ParameterizedTest
	@EnumSource(value = CallKind.class, names = { "WORK", "BLOCKING_WORK", "UPLOAD", "BLOCKING_UPLOAD" })
	void silenceInsideTheAnswerOfWork(CallKind kind) {
		answersOnlyWith(HEAD + "5\r\n{");
		assertTimeout(kind.call(http(LONG, SHORT)), "work timeout");
	}

	@Test
	void silenceInsideAnArchive() {
		answersOnlyWith(HEAD + "5\r\nabc");
		assertTimeout(CallKind.DOWNLOAD.call(http(LONG, SHORT)), "response timeout");
	}

	@Test
	void archiveThatIsReadSlowly() {
		this.server.does((peer, head) -> {
			peer.send("HTTP/1.1 200 OK\r\nContent-Length: 8388608\r\n\r\n");
			peer.send(new byte[8388608]);
		});
		StepVerifier
			.create(http(SHORT, SHORT).get("/a").archive().doOnNext(DataBufferUtils::release).map((buffer) -> 1), 1)
			.expectNextCount(1)
			.thenAwait(SHORT.multipliedBy(3))
			.thenRequest(Long.MAX_VALUE)
			.thenConsumeWhile((buffer) -> true)
			.verifyComplete();
	}

	@ParameterizedTest
	@EnumSource(value = CallKind.class, names = { "PROGRESS", "EVENTS", "FRAMES" })
	void streamMayPause(CallKind kind) {
		this.server.does((peer, head) -> {
			peer.send(HEAD);
			Mono.delay(SHORT.multipliedBy(3)).block();
			peer.send("0\r\n\r\n");
		});
		assertThat(kind.call(http(SHORT, SHORT)).block(ScriptedServer.PATIENCE)).isZero();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void uploadThatTheEngineDoesNotTake(boolean blocking) {
		this.server.does((peer, head) -> Mono.delay(ScriptedServer.PATIENCE).block());
		assertTimeout(upload(http(LONG, SHORT), Flux.range(0, 4096).map((piece) -> buffer()), blocking),
				"work timeout");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void uploadThatTheEngineTakesSlowly(boolean blocking) {
		int pieces = 16;
		this.server.does((peer, head) -> {
			for (int piece = 0; piece < pieces; piece++) {
				Mono.delay(SHORT.dividedBy(8)).block();
				peer.read(500_000);
			}
			peer.send("HTTP/1.1 204 x\r\n\r\n");
			peer.beSilent();
		});
		DataBuffer one = DefaultDataBufferFactory.sharedInstance.wrap(new byte[pieces * 500_000]);
		assertThat(upload(http(SHORT, SHORT), Flux.just(one), blocking).thenReturn(true).block(ScriptedServer.PATIENCE))
			.isTrue();
	}

	@Test
	void bodyThatTheEngineDoesNotTake() {
		this.server.does((peer, head) -> Mono.delay(ScriptedServer.PATIENCE).block());
		assertTimeout(http(SHORT, LONG).post("/a").json("x".repeat(50_000_000)).nothing(), "response timeout");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void uploadThatTheCallerHasNotYet(boolean blocking) {
		this.server.does((peer, head) -> {
			peer.readBody(head);
			FaultServer.Fault.NONE.requested(peer, head);
		});
		Mono<Void> call = upload(http(SHORT, SHORT),
				Flux.range(0, 3).delayElements(SHORT.multipliedBy(2)).map((piece) -> buffer()), blocking);
		assertThat(call.thenReturn(true).block(ScriptedServer.PATIENCE)).isTrue();
	}

	private static Mono<Void> upload(ReactiveDockerHttp http, Flux<DataBuffer> archive, boolean blocking) {
		Mono<Void> upload = http.put("/containers/a/archive").tar(ByteSource.of(archive)).nothing();
		return blocking ? Worker.call(() -> {
			Blocking.await(upload);
			return null;
		}) : upload;
	}

	private static DataBuffer buffer() {
		return DefaultDataBufferFactory.sharedInstance.wrap(new byte[64 * 1024]);
	}

	@Test
	void patienceWithoutEndHasNoLimit() {
		this.server.does((peer, head) -> {
			Mono.delay(SHORT.multipliedBy(3)).block();
			FaultServer.Fault.NONE.requested(peer, head);
		});
		assertThat(http(SHORT, SHORT).post("/containers/a/wait")
			.patience(null)
			.value(Object.class)
			.block(ScriptedServer.PATIENCE)).isNotNull();
	}

	@Test
	void podmanSendsNoHeadBeforeTheFirstLine() {
		this.server.does(new FaultServer.Fault() {

			@Override
			public String pong() {
				return FaultServer.PONG.replace("\r\n\r\n", "\r\nLibpod-API-Version: 5.4.0\r\n\r\n");
			}

			@Override
			public void requested(FaultServer.Peer peer, EngineRequest head) throws IOException {
				Mono.delay(SHORT.multipliedBy(3)).block();
				peer.send(HEAD + "0\r\n\r\n");
			}

		});
		assertThat(CallKind.FRAMES.call(http(SHORT, SHORT)).block(ScriptedServer.PATIENCE)).isZero();
	}

	// Fill the backlog of a listener that accepts nothing, so that no client can connect.
	@Test
	void connectionThatIsNotMade() throws IOException {
		List<Socket> backlog = new ArrayList<>();
		try (ServerSocketChannel listener = ServerSocketChannel.open()) {
			listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
			int port = listener.socket().getLocalPort();
			for (int i = 0; i < 8; i++) {
				Socket socket = new Socket();
				backlog.add(socket);
				try {
					socket.connect(listener.getLocalAddress(), 200);
				}
				catch (IOException ex) {
					break;
				}
			}
			ReactiveDockerHttp http = create(
					new HttpSettings().address(DockerAddress.of("tcp://127.0.0.1:" + port)).connectTimeout(SHORT));
			for (CallKind kind : CallKind.values()) {
				assertThatExceptionOfType(DockerConnectionException.class)
					.isThrownBy(() -> kind.call(http).block(ScriptedServer.PATIENCE))
					.withMessageContaining("no answer within the connect timeout");
			}
		}
		finally {
			for (Socket socket : backlog) {
				socket.close();
			}
		}
	}

	// Some steps have no limit of their own, such as a tunnel that is never created.
	@Test
	void connectionThatIsNeverThere() {
		DockerHttpSettings settings = new HttpSettings().connectTimeout(Duration.ofMillis(1))
			.acquireTimeout(Duration.ofMillis(1))
			.build();
		assertThatExceptionOfType(DockerTimeoutException.class)
			.isThrownBy(() -> ExchangeLimit
				.call("GET /info", settings, new Deadlines(), ExchangeLimit.Silence.NONE, (limit) -> Mono.never())
				.block(ScriptedServer.PATIENCE))
			.withMessage("GET /info: no connection to the engine at %s was made within PT1.003S", settings.address());
		StepVerifier
			.create(ExchangeLimit.stream("GET /info", settings, new Deadlines(), ExchangeLimit.Silence.NONE,
					(limit) -> Flux.never()))
			.expectError(DockerTimeoutException.class)
			.verify(ScriptedServer.PATIENCE);
	}

	// Otherwise Reactor Netty logs a warning.
	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void whatBreaksWhileAnExchangeIsBeingEndedIsOfNoMoreInterest(boolean stream) {
		AtomicBoolean reported = new AtomicBoolean(true);
		Channel channel = new EmbeddedChannel();
		DockerHttpSettings settings = new HttpSettings().address(this.server.address()).build();
		Function<ExchangeLimit, Mono<String>> exchange = (limit) -> {
			limit.connected(channel);
			return Mono.<String>never()
				.doOnCancel(() -> reported.set(!limit.broken(channel, new IOException("closed"))));
		};
		Disposable call = stream
				? ExchangeLimit
					.stream("GET /x", settings, new Deadlines(), ExchangeLimit.Silence.NONE,
							(limit) -> exchange.apply(limit).flux())
					.subscribe()
				: ExchangeLimit.call("GET /x", settings, new Deadlines(), ExchangeLimit.Silence.NONE, exchange)
					.subscribe();
		call.dispose();
		assertThat(reported).isFalse();
	}

}

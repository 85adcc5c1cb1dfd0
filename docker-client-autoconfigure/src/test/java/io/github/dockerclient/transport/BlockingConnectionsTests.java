package io.github.dockerclient.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.error.DockerClientClosedException;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.type.ApiVersion;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link BlockingConnections}.
 */
class BlockingConnectionsTests {

	private FaultServer server;

	private ReactiveDockerHttp http;

	@BeforeEach
	void open() {
		this.server = FaultServer.unix();
		this.http = HttpSettings.create(new HttpSettings().address(this.server.address()).build());
	}

	@AfterEach
	void close() throws IOException {
		this.http.close().block(ScriptedServer.PATIENCE);
		this.server.close();
	}

	@Test
	void connectionsThatAnEngineHasClosedAreNotKept() throws Exception {
		long before = EngineFixture.sockets();
		call();
		assertThat(EngineFixture.sockets()).isGreaterThan(before);
		this.server.kill();
		Awaitility.await().atMost(ScriptedServer.PATIENCE).until(() -> EngineFixture.sockets() < before);
	}

	@Test
	void aBrokenConnectionHasTheOthersClosed() throws Exception {
		long before = EngineFixture.sockets();
		CountDownLatch called = new CountDownLatch(4);
		for (int i = 0; i < 4; i++) {
			new Thread(() -> {
				call();
				called.countDown();
			}).start();
		}
		called.await();
		this.server.kill();
		// The listener may be closed some time later.
		Awaitility.await().atMost(ScriptedServer.PATIENCE).until(this::isRefused);
		assertThat(EngineFixture.sockets()).isLessThan(before);
	}

	// What the caller does next may cause what the stream reports.
	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void aStreamIsReturnedWhenItsRequestIsSent(boolean frames) {
		CountDownLatch returned = new CountDownLatch(1);
		CompletableFuture<Boolean> early = new CompletableFuture<>();
		this.server.does(beforePong(() -> early.complete(returned.await(500, TimeUnit.MILLISECONDS))));
		BlockingDockerHttp blocking = new BlockingDockerHttp(this.http);
		try (Stream<?> stream = frames ? blocking.get("/containers/a/logs").frames(true)
				: blocking.get("/events").stream(Object.class)) {
			returned.countDown();
			assertThat(early).isCompletedWithValue(false);
			assertThat(stream).hasSize(1);
		}
	}

	@Test
	void aStreamThatWaitsForTheVersionEndsWithItsClient() {
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch closed = new CountDownLatch(1);
		this.server.does(beforePong(() -> {
			asked.countDown();
			closed.await();
		}));
		CompletableFuture<Long> count = CompletableFuture.supplyAsync(() -> {
			try (Stream<Object> events = new BlockingDockerHttp(this.http).get("/events").stream(Object.class)) {
				return events.count();
			}
		});
		Awaitility.await().atMost(ScriptedServer.PATIENCE).until(() -> asked.getCount() == 0);
		this.http.close().block(ScriptedServer.PATIENCE);
		assertThat(count).failsWithin(ScriptedServer.PATIENCE)
			.withThrowableThat()
			.withCauseInstanceOf(DockerClientClosedException.class);
		closed.countDown();
	}

	private static FaultServer.Fault beforePong(ThrowingRunnable wait) {
		return new FaultServer.Fault() {

			@Override
			public String pong() {
				assertThatCode(wait::run).doesNotThrowAnyException();
				return FaultServer.Fault.super.pong();
			}

			@Override
			public void requested(FaultServer.Peer peer, EngineRequest head) throws IOException {
				peer.send(
						"HTTP/1.1 200 OK\r\nContent-Type: application/vnd.docker.raw-stream\r\nContent-Length: 2\r\n\r\n{}");
			}

		};
	}

	@ParameterizedTest
	@ValueSource(ints = { 100, 5_000, 16_384, 32_768, 70_000, 300_000 })
	void bytesOfAStreamAreAllThere(int chunk) throws IOException {
		byte[] content = new byte[1_000_000];
		new Random(chunk).nextBytes(content);
		this.server.does((peer, head) -> {
			peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
			for (int sent = 0; sent < content.length; sent += chunk) {
				int size = Math.min(chunk, content.length - sent);
				peer.send(Integer.toHexString(size) + "\r\n");
				peer.send(Arrays.copyOfRange(content, sent, sent + size));
				peer.send("\r\n");
			}
			peer.send("0\r\n\r\n");
		});
		this.http.apiVersion().block(ScriptedServer.PATIENCE);
		assertThat(read()).isEqualTo(content);
		this.server.does((peer, head) -> {
			peer.send("HTTP/1.1 200 OK\r\nContent-Length: " + content.length + "\r\n\r\n");
			for (int sent = 0; sent < content.length; sent += 50_000) {
				peer.send(Arrays.copyOfRange(content, sent, sent + 50_000));
			}
		});
		assertThat(read()).isEqualTo(content);
	}

	@ParameterizedTest
	@ValueSource(strings = { "HTTP/1.1 2000 OK\r\n\r\n", "HTTP/1.1 20 OK\r\n\r\n", "HTTP/1.1  200\r\n\r\n",
			"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 4\r\n\r\n{}{}",
			"HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\n{}",
			"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
			"HTTP/1.1 200 OK\r\nTransfer-Encoding: xchunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
			"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0x2\r\n{}\r\n\r\n",
			"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2x\r\n{}\r\n0\r\n\r\n",
			"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nno trailer\r\n\r\n" })
	void answersThatAreNoneAreRefused(String answer) {
		this.server.does((peer, head) -> peer.send(answer));
		this.http.apiVersion().block(ScriptedServer.PATIENCE);
		assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(this::call);
		this.server.does(FaultServer.Fault.NONE);
		call();
	}

	@Test
	void bodyOfAnAnswerWithoutOneIsNotTheNextAnswer() {
		this.http.apiVersion().block(ScriptedServer.PATIENCE);
		this.server.does((peer, head) -> peer.send("HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n"));
		new BlockingDockerHttp(this.http).post("/empty").nothing();
		int accepted = this.server.accepted();
		this.server.does(FaultServer.Fault.NONE);
		call();
		assertThat(this.server.accepted()).isGreaterThan(accepted);
	}

	@ParameterizedTest
	@CsvSource({ "'X: 1\r\nY', 1", "X, '1\r\nY: 2'", "X, '\u0000'", "Content-Length, 1", "transfer-encoding, chunked",
			"Host, other", "'', 1" })
	void headersThatWouldChangeARequestAreRefused(String name, String value) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.http.get("/info").header(name, value))
			.withMessageContaining("Header '" + name + "'");
	}

	@Test
	void recordThatIsTooLongEndsTheCall() throws Exception {
		try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Thread peer = new Thread(() -> sendLongRecord(listener));
			peer.start();
			ReactiveDockerHttp tls = HttpSettings
				.create(new HttpSettings().address(DockerAddress.of("tcp://127.0.0.1:" + listener.getLocalPort()))
					.tls(DockerTls.of(SSLContext.getDefault()))
					.apiVersion(ApiVersion.NEWEST)
					.build());
			assertThatExceptionOfType(DockerConnectionException.class)
				.isThrownBy(() -> new BlockingDockerHttp(tls).get("/info").value(Object.class));
			tls.close().block(ScriptedServer.PATIENCE);
			peer.join();
		}
	}

	private static void sendLongRecord(ServerSocket listener) {
		try (Socket client = listener.accept()) {
			client.getOutputStream().write(new byte[] { 0x16, 3, 3, 0x7F, (byte) 0xFF });
			client.getOutputStream().write(new byte[0x8000]);
			client.getInputStream().transferTo(OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			// The client has closed the connection.
		}
	}

	private byte[] read() throws IOException {
		try (InputStream bytes = new BlockingDockerHttp(this.http).get("/bytes").bytes()) {
			return bytes.readAllBytes();
		}
	}

	private boolean isRefused() {
		try {
			call();
			return false;
		}
		catch (DockerConnectionException ex) {
			return true;
		}
	}

	private void call() {
		new BlockingDockerHttp(this.http).get("/info").value(Object.class);
	}

}

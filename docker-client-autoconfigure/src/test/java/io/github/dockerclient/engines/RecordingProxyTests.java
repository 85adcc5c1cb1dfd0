package io.github.dockerclient.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RecordingProxy}.
 */
class RecordingProxyTests {

	private static final String PING = "GET /_ping HTTP/1.1\r\nHost: x\r\n\r\n";

	private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK";

	private final ServerSocket engine;

	private final RecordingProxy proxy;

	RecordingProxyTests() throws IOException {
		this.engine = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.proxy = RecordingProxy.unix("test",
				new InetSocketAddress(this.engine.getInetAddress(), this.engine.getLocalPort()));
	}

	@AfterEach
	void close() throws IOException {
		this.proxy.close();
		this.engine.close();
	}

	@Test
	void bytesAreRelayedAndExchangesRecorded() throws IOException {
		try (SocketChannel client = connect(); Socket accepted = this.engine.accept()) {
			talk(client, accepted, PING, OK);
			String head = PING.replace("GET", "HEAD");
			talk(client, accepted, head, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n");
			talk(client, accepted, "GET /v1.43/version?a=b%20c HTTP/1.1\r\nHost: x\r\nX-Some: thing\r\n\r\n",
					"HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
			talk(client, accepted, PING, OK);
		}
		assertThat(this.proxy.violations()).isEmpty();
		assertThat(this.proxy.exchanges()).extracting(Exchange::request)
			.containsExactly("GET /_ping", "HEAD /_ping", "GET /version", "GET /_ping");
		assertThat(this.proxy.exchanges()).extracting(Exchange::status).containsExactly(200, 200, 404, 200);
		assertThat(this.proxy.exchanges()).extracting(Exchange::version).containsExactly(null, null, "1.43", null);
		assertThat(this.proxy.exchanges().get(2).parameter("a")).isEqualTo("b c");
		assertThat(this.proxy.exchanges().get(2).header("X-Some")).isEqualTo("thing");
	}

	@Test
	void requestsThatComeInPiecesAndOneAfterTheOtherAreDistinguished() throws IOException {
		try (SocketChannel client = connect(); Socket accepted = this.engine.accept()) {
			for (byte octet : (PING + PING).getBytes(StandardCharsets.US_ASCII)) {
				send(client, new String(new byte[] { octet }, StandardCharsets.US_ASCII));
			}
			assertThat(read(accepted, 2 * PING.length())).isEqualTo(PING + PING);
			accepted.getOutputStream().write((OK + OK).getBytes(StandardCharsets.US_ASCII));
			assertThat(read(client, 2 * OK.length())).isEqualTo(OK + OK);
		}
		assertThat(this.proxy.exchanges()).extracting(Exchange::status).containsExactly(200, 200);
	}

	@Test
	void halfCloseIsKept() throws IOException {
		try (SocketChannel client = connect(); Socket accepted = this.engine.accept()) {
			send(client, PING);
			client.shutdownOutput();
			assertThat(new String(accepted.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)).isEqualTo(PING);
			accepted.getOutputStream().write(OK.getBytes(StandardCharsets.US_ASCII));
			assertThat(this.proxy.openConnections()).hasSize(1);
			accepted.shutdownOutput();
			assertThat(new String(Channels.newInputStream(client).readAllBytes(), StandardCharsets.US_ASCII))
				.isEqualTo(OK);
		}
		Awaitility.await().atMost(EngineFixture.PATIENCE).until(() -> this.proxy.openConnections().isEmpty());
	}

	@Test
	void nothingIsReadAsHttpAfterAnUpgrade() throws IOException {
		try (SocketChannel client = connect(); Socket accepted = this.engine.accept()) {
			talk(client, accepted,
					"GET /v1.43/version HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n",
					"HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n");
			talk(client, accepted, "no HTTP\r\n\r\n\0", "\0\0no HTTP either\r\n\r\n");
		}
		assertThat(this.proxy.violations()).isEmpty();
		assertThat(this.proxy.exchanges()).singleElement().extracting(Exchange::status).isEqualTo(101);
	}

	@Test
	void whatMustNotBeSentIsNoticed() throws IOException {
		try (SocketChannel client = connect(); Socket accepted = this.engine.accept()) {
			talk(client, accepted, "GET /version HTTP/1.1\r\nHost: x\r\n\r\n", OK);
			talk(client, accepted, "GET /v1.43/version HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", OK);
			talk(client, accepted, "GET /v1.43/what HTTP/1.1\r\nHost: x\r\n\r\n", OK);
		}
		assertThat(this.proxy.violations()).satisfiesExactly(
				(first) -> assertThat(first).contains("has no API version"),
				(second) -> assertThat(second).contains("is HTTP/1.0"),
				(third) -> assertThat(third).contains("is not in engine-operations.txt"));
	}

	@Test
	void engineVanishesAndComesBack() throws IOException {
		try (SocketChannel client = connect(); Socket accepted = this.engine.accept()) {
			talk(client, accepted, PING, OK);
			Thread stop = new Thread(this.proxy::stop);
			stop.start();
			assertThat(client.read(ByteBuffer.allocate(1))).isEqualTo(-1);
		}
		Awaitility.await().atMost(EngineFixture.PATIENCE).until(() -> this.proxy.openConnections().isEmpty());
		this.proxy.start();
		try (SocketChannel client = connect(); Socket accepted = this.engine.accept()) {
			talk(client, accepted, PING, OK);
		}
	}

	private SocketChannel connect() throws IOException {
		return SocketChannel.open(UnixDomainSocketAddress.of(String.valueOf(this.proxy.address().socket())));
	}

	private static void talk(SocketChannel client, Socket engine, String request, String answer) throws IOException {
		send(client, request);
		assertThat(read(engine, request.length())).isEqualTo(request);
		engine.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
		assertThat(read(client, answer.length())).isEqualTo(answer);
	}

	private static void send(SocketChannel client, String text) throws IOException {
		client.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
	}

	private static String read(SocketChannel client, int length) throws IOException {
		return new String(Channels.newInputStream(client).readNBytes(length), StandardCharsets.US_ASCII);
	}

	private static String read(Socket engine, int length) throws IOException {
		return new String(engine.getInputStream().readNBytes(length), StandardCharsets.US_ASCII);
	}

}

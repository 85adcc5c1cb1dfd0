package io.github.dockerclient.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.error.DockerConnectionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BlockingConnections}.
 */
class BlockingConnectionsTests {

	private FaultServer server;

	private ReactiveDockerHttp http;

	@BeforeEach
	void open() {
		this.server = FaultServer.unix();
		this.http = ReactiveDockerHttp.create(DockerHttpSettings.builder().address(this.server.address()).build());
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
		// Listening may end late.
		Awaitility.await().atMost(ScriptedServer.PATIENCE).until(this::isRefused);
		assertThat(EngineFixture.sockets()).isLessThan(before);
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

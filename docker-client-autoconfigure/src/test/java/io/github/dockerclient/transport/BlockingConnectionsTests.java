package io.github.dockerclient.transport;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.error.DockerConnectionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

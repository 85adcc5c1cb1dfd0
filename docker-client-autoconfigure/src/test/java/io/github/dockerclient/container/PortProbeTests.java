package io.github.dockerclient.container;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PortProbe}.
 */
class PortProbeTests {

	private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

	private final InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(),
			this.listener.getLocalPort());

	PortProbeTests() throws IOException {
	}

	@AfterEach
	void close() throws IOException {
		this.listener.close();
	}

	@Test
	void somebodyWaitsForTheFirstByte() {
		assertThatCode(() -> PortProbe.check(this.address)).doesNotThrowAnyException();
	}

	@Test
	void somebodySpeaksFirst() throws Exception {
		CompletableFuture<Void> server = answer("SSH-2.0");
		assertThatCode(() -> PortProbe.check(this.address)).doesNotThrowAnyException();
		server.get(20, TimeUnit.SECONDS);
	}

	@Test
	void somebodyHangsUpAtOnce() throws Exception {
		CompletableFuture<Void> server = answer("");
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> PortProbe.check(this.address))
			.withMessage("Connection closed at once");
		server.get(20, TimeUnit.SECONDS);
	}

	@Test
	void nobodyIsThere() throws IOException {
		this.listener.close();
		assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> PortProbe.check(this.address));
	}

	private CompletableFuture<Void> answer(String text) {
		return CompletableFuture.runAsync(() -> {
			try (Socket socket = this.listener.accept()) {
				socket.getOutputStream().write(text.getBytes());
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

}

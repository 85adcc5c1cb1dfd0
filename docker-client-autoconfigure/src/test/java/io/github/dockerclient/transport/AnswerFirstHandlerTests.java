package io.github.dockerclient.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.type.ByteSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link AnswerFirstHandler}, with a server that closes the connection without
 * reading the request.
 */
@Timeout(120)
class AnswerFirstHandlerTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final String PONG = "HTTP/1.1 200 OK\r\nApi-Version: 1.51\r\nContent-Length: 0\r\n\r\n";

	private static final String GONE = "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\n"
			+ "Connection: close\r\nContent-Length: 18\r\n\r\n{\"message\":\"gone\"}";

	@TempDir
	Path directory;

	private @Nullable ServerSocketChannel server;

	private volatile String answer = "";

	@BeforeEach
	void listen() throws IOException {
		ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
		opened.bind(UnixDomainSocketAddress.of(this.directory.resolve("s")));
		this.server = opened;
		Thread thread = new Thread(() -> serve(opened), "hasty-server");
		thread.setDaemon(true);
		thread.start();
	}

	@AfterEach
	void close() throws IOException {
		if (this.server != null) {
			this.server.close();
		}
	}

	private void serve(ServerSocketChannel listener) {
		try {
			while (true) {
				try (SocketChannel channel = listener.accept()) {
					answer(channel);
				}
			}
		}
		catch (IOException ex) {
			// The listener is closed.
		}
	}

	private void answer(SocketChannel channel) throws IOException {
		ByteBuffer request = ByteBuffer.allocate(1024);
		channel.read(request);
		boolean ping = new String(request.array(), StandardCharsets.ISO_8859_1).contains("/_ping");
		String text = ping ? PONG : this.answer;
		channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
	}

	@Test
	void theAnswerWins() {
		this.answer = GONE;
		ReactiveDockerHttp http = HttpSettings
			.create(HttpSettings.of(DockerAddress.of("unix://" + this.directory.resolve("s"))));
		for (int i = 0; i < 50; i++) {
			assertThatExceptionOfType(NotFoundException.class)
				.isThrownBy(() -> upload(http).patience(null).nothing().block(PATIENCE))
				.withMessageContaining("gone");
			assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> upload(http).nothing().block(PATIENCE))
				.withMessageContaining("gone");
			assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> Blocking.await(upload(http).nothing()))
				.withMessageContaining("gone");
		}
		http.close().block(PATIENCE);
	}

	@Test
	void withoutAnAnswerTheEngineHasHungUp() {
		ReactiveDockerHttp http = HttpSettings
			.create(HttpSettings.of(DockerAddress.of("unix://" + this.directory.resolve("s"))));
		for (int i = 0; i < 20; i++) {
			assertThatExceptionOfType(DockerConnectionException.class)
				.isThrownBy(() -> upload(http).patience(null).nothing().block(PATIENCE))
				.withMessageContaining("hung up");
			assertThatExceptionOfType(DockerConnectionException.class)
				.isThrownBy(() -> Blocking.await(upload(http).patience(null).nothing()))
				.withMessageContaining("hung up");
		}
		http.close().block(PATIENCE);
	}

	private static ReactiveDockerRequest upload(ReactiveDockerHttp http) {
		return http.post("/upload").tar(ByteSource.of(() -> new ByteArrayInputStream(new byte[200 * 64 * 1024])));
	}

}

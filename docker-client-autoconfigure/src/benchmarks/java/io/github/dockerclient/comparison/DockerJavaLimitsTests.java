package io.github.dockerclient.comparison;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Event;
import com.github.dockerjava.api.model.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the time limits of docker-java, and the end of input.
 */
class DockerJavaLimitsTests {

	private static final Duration LIMIT = Duration.ofSeconds(2);

	@TempDir
	private Path directory;

	@Test
	void httpclient5WaitsForASilentEngineAtAUnixSocket() throws IOException {
		try (RawEngine engine = RawEngine.unix(this.directory, RawCall::hold);
				DockerClient docker = Transport.HTTPCLIENT5.client(engine, LIMIT)) {
			assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> ping(docker).get(10, TimeUnit.SECONDS));
		}
	}

	@Test
	void okhttpDoesNotWaitForASilentEngine() throws IOException {
		try (RawEngine engine = RawEngine.unix(this.directory, RawCall::hold);
				DockerClient docker = Transport.OKHTTP.client(engine, LIMIT)) {
			assertThatException().isThrownBy(() -> ping(docker).get(10, TimeUnit.SECONDS))
				.withRootCauseInstanceOf(IOException.class);
		}
	}

	private static CompletableFuture<Void> ping(DockerClient docker) {
		return CompletableFuture.runAsync(() -> docker.pingCmd().exec());
	}

	@ParameterizedTest
	@EnumSource
	void quietStreamOverTcpEnds(Transport transport) throws Exception {
		Recording<Event> recording = new Recording<>();
		try (RawEngine engine = RawEngine.tcp((call) -> {
			call.begin("application/json");
			call.write("{\"status\":\"start\"}\n");
			call.hold();
		}); DockerClient docker = transport.client(engine, LIMIT)) {
			docker.eventsCmd().exec(recording);
			assertThat(recording.failure().get(5, TimeUnit.SECONDS)).isNotNull();
		}
	}

	@Test
	void httpclient5DoesNotEndTheInput() throws Exception {
		CompletableFuture<Integer> end = new CompletableFuture<>();
		try (RawEngine engine = RawEngine.unix(this.directory, (call) -> {
			call.write("HTTP/1.1 101 UPGRADED\r\nContent-Type: application/vnd.docker.raw-stream\r\n"
					+ "Connection: Upgrade\r\nUpgrade: tcp\r\n\r\n");
			read(call, end);
		}); DockerClient docker = Transport.HTTPCLIENT5.client(engine)) {
			attach(docker, new Recording<>());
			assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> end.get(3, TimeUnit.SECONDS));
		}
	}

	@Test
	void okhttpEndsTheOutputWithTheInput() throws Exception {
		CompletableFuture<Integer> end = new CompletableFuture<>();
		Recording<Frame> recording = new Recording<>();
		try (RawEngine engine = RawEngine.unix(this.directory, (call) -> {
			call.write("HTTP/1.1 200 OK\r\nContent-Type: application/vnd.docker.raw-stream\r\n\r\n");
			read(call, end);
			call.write(new byte[] { 1, 0, 0, 0, 0, 0, 0, 1, 'x' });
			call.close();
		}); DockerClient docker = Transport.OKHTTP.client(engine)) {
			attach(docker, recording);
			assertThat(end.get(3, TimeUnit.SECONDS)).isEqualTo(-1);
			recording.failure().get(5, TimeUnit.SECONDS);
			assertThat(recording.values()).isEmpty();
		}
	}

	private static void read(RawCall call, CompletableFuture<Integer> end) throws IOException {
		int read = call.read();
		while (read >= 0) {
			read = call.read();
		}
		end.complete(read);
	}

	private static void attach(DockerClient docker, Recording<Frame> recording) {
		docker.attachContainerCmd("c1")
			.withStdIn(new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8)))
			.withStdOut(true)
			.withFollowStream(true)
			.exec(recording);
	}

}

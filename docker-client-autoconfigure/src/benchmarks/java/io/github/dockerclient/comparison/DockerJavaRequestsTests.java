package io.github.dockerclient.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.SwarmSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests what docker-java sends, and over which connections.
 */
class DockerJavaRequestsTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@EnumSource
	void commitSendsTheMessageUnderAnotherNameAndNoPause(Transport transport) throws IOException {
		try (RawEngine engine = RawEngine.unix(this.directory, (call) -> call.json("201 Created", "{\"Id\":\"i1\"}"));
				DockerClient docker = transport.client(engine)) {
			docker.commitCmd("c1").withMessage("hello").withPause(false).exec();
			assertThat(engine.requests().get(0)).startsWith("POST /commit?")
				.contains("m=hello")
				.doesNotContain("comment", "pause");
		}
	}

	@ParameterizedTest
	@EnumSource
	void rotationOfTheWorkerTokenIsSentUnderAnotherName(Transport transport) throws IOException {
		try (RawEngine engine = RawEngine.unix(this.directory, (call) -> call.json("200 OK", "{}"));
				DockerClient docker = transport.client(engine)) {
			docker.updateSwarmCmd(new SwarmSpec().withName("default"))
				.withVersion(1L)
				.withRotateWorkerToken(true)
				.exec();
			assertThat(engine.requests().get(0)).contains("rotateWorkertoken=true").doesNotContain("rotateWorkerToken");
		}
	}

	@ParameterizedTest
	@EnumSource
	void pathHasNoVersionAndCompressionIsAccepted(Transport transport) throws IOException {
		try (RawEngine engine = RawEngine.unix(this.directory, (call) -> call.json("200 OK", "{}"));
				DockerClient docker = transport.client(engine)) {
			docker.infoCmd().exec();
			assertThat(engine.requests().get(0)).startsWith("GET /info HTTP/1.1")
				.containsPattern("(?i)accept-encoding: gzip");
		}
	}

	@ParameterizedTest
	@CsvSource({ "HTTPCLIENT5, 1", "OKHTTP, 40" })
	void connectionsOfFortyCalls(Transport transport, int connections) throws IOException {
		try (RawEngine engine = RawEngine.unix(this.directory, (call) -> call.json("200 OK", "[]"));
				DockerClient docker = transport.client(engine)) {
			for (int i = 0; i < 40; i++) {
				docker.listContainersCmd().exec();
			}
			assertThat(engine.connections()).isEqualTo(connections);
		}
	}

	@Test
	void httpclient5CreatesNoContainerOnAConnectionThatTheEngineHasClosed() throws Exception {
		CountDownLatch closed = new CountDownLatch(1);
		try (RawEngine engine = closing(closed); DockerClient docker = Transport.HTTPCLIENT5.client(engine)) {
			docker.listContainersCmd().exec();
			closed.await();
			assertThatException().isThrownBy(() -> docker.createContainerCmd("busybox").exec())
				.withRootCauseInstanceOf(IOException.class)
				.withStackTraceContaining("Broken pipe");
		}
	}

	@Test
	void okhttpCreatesAContainerAfterTheEngineHasClosedItsConnection() throws Exception {
		CountDownLatch closed = new CountDownLatch(1);
		try (RawEngine engine = closing(closed); DockerClient docker = Transport.OKHTTP.client(engine)) {
			docker.listContainersCmd().exec();
			closed.await();
			assertThat(docker.createContainerCmd("busybox").exec().getId()).isEqualTo("c1");
		}
	}

	private RawEngine closing(CountDownLatch closed) throws IOException {
		return RawEngine.unix(this.directory, (call) -> {
			if (call.head().startsWith("POST")) {
				call.json("201 Created", "{\"Id\":\"c1\"}");
			}
			else {
				call.json("200 OK", "[]");
				call.close();
				closed.countDown();
			}
		});
	}

}

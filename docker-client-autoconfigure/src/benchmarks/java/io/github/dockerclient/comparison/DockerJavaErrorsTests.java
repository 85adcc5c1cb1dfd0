package io.github.dockerclient.comparison;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.PushResponseItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests how docker-java reports errors, and what it does not know.
 */
class DockerJavaErrorsTests {

	private static final String DENIED = """
			{"status":"Preparing"}
			{"errorDetail":{"message":"denied"},"error":"denied"}
			""";

	@TempDir
	private Path directory;

	@ParameterizedTest
	@EnumSource
	void missingContainerOfLogsIsAnErrorWithoutAStart(Transport transport) throws Exception {
		Recording<Frame> recording = new Recording<>();
		try (RawEngine engine = answering("404 Not Found", "{\"message\":\"no such container\"}");
				DockerClient docker = transport.client(engine)) {
			docker.logContainerCmd("c1").withStdOut(true).exec(recording);
			assertThat(recording.failure().get(10, TimeUnit.SECONDS)).isInstanceOf(NotFoundException.class);
			assertThat(recording.awaitStarted(3, TimeUnit.SECONDS)).isFalse();
			assertThat(recording.signals()).doesNotContain("onStart");
		}
	}

	@Test
	void missingContainerOfAnAttachIsAFailedUpgradeForHttpclient5() throws Exception {
		assertThat(attach(Transport.HTTPCLIENT5)).hasStackTraceContaining("ClientProtocolException")
			.hasStackTraceContaining("Expected 101");
	}

	@Test
	void missingContainerOfAnAttachIsNotFoundForOkhttp() throws Exception {
		assertThat(attach(Transport.OKHTTP)).isInstanceOf(NotFoundException.class);
	}

	private @Nullable Throwable attach(Transport transport) throws Exception {
		Recording<Frame> recording = new Recording<>();
		try (RawEngine engine = RawEngine.unix(this.directory, (call) -> {
			call.write("HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 15\r\n\r\n"
					+ "{\"message\":\"x\"}");
			call.hold();
		}); DockerClient docker = transport.client(engine)) {
			docker.attachContainerCmd("c1")
				.withStdIn(new ByteArrayInputStream(new byte[0]))
				.withStdOut(true)
				.exec(recording);
			return recording.failure().get(10, TimeUnit.SECONDS);
		}
	}

	@ParameterizedTest
	@EnumSource
	void errorInTheMiddleOfAPushIsNoError(Transport transport) throws Exception {
		try (RawEngine engine = answering("200 OK", DENIED); DockerClient docker = transport.client(engine)) {
			Recording<PushResponseItem> recording = new Recording<>();
			docker.pushImageCmd("registry.example.com/app").exec(recording).awaitCompletion();
			assertThat(recording.signals()).containsExactly("onStart", "onNext", "onNext", "onComplete");
		}
	}

	@ParameterizedTest
	@EnumSource
	void errorInTheMiddleOfALoadIsNoError(Transport transport) throws IOException {
		try (RawEngine engine = answering("200 OK", DENIED); DockerClient docker = transport.client(engine)) {
			docker.loadImageCmd(InputStream.nullInputStream()).exec();
			assertThat(engine.requests()).hasSize(1);
		}
	}

	@ParameterizedTest
	@EnumSource
	void pullThatEndsWithAnotherTextIsAnError(Transport transport) throws IOException {
		try (RawEngine engine = answering("200 OK", "{\"status\":\"Pull complete\",\"id\":\"1\"}\n");
				DockerClient docker = transport.client(engine)) {
			assertThatExceptionOfType(DockerClientException.class)
				.isThrownBy(() -> docker.pullImageCmd("app").withTag("1").start().awaitCompletion())
				.withMessageContaining("Could not pull image");
		}
	}

	@ParameterizedTest
	@EnumSource
	void messageOfAConflictIsJson(Transport transport) throws IOException {
		try (RawEngine engine = answering("409 Conflict", "{\"message\":\"conflict: x\"}");
				DockerClient docker = transport.client(engine)) {
			assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> docker.inspectContainerCmd("c1").exec())
				.withMessage("Status 409: {\"message\":\"conflict: x\"}");
		}
	}

	@ParameterizedTest
	@EnumSource
	void unavailableServiceHasNoExceptionOfItsOwn(Transport transport) throws IOException {
		try (RawEngine engine = answering("503 Service Unavailable", "{\"message\":\"x\"}");
				DockerClient docker = transport.client(engine)) {
			assertThatExceptionOfType(DockerException.class).isThrownBy(() -> docker.inspectContainerCmd("c1").exec())
				.isExactlyInstanceOf(DockerException.class);
		}
	}

	@ParameterizedTest
	@EnumSource
	void unknownPropertyIsARawValue(Transport transport) throws IOException {
		try (RawEngine engine = answering("200 OK", "{\"Id\":\"c1\",\"Unknown\":\"value\"}");
				DockerClient docker = transport.client(engine)) {
			assertThat(docker.inspectContainerCmd("c1").exec().getRawValues()).containsEntry("Unknown", "value");
		}
	}

	private RawEngine answering(String status, String body) throws IOException {
		return RawEngine.unix(this.directory, (call) -> call.json(status, body));
	}

}

package io.github.dockerclient.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.exec.ExecOperations;
import io.github.dockerclient.stream.Attachment;
import io.github.dockerclient.stream.Frame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for an engine behind an HTTP proxy. HAProxy forwards an upgrade unless the
 * request has a body.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The proxy needs -Pengines")
class ProxyIntegrationTests {

	private final ReactiveDockerOperations reactive = ReactiveDockerOperations.builder()
		.host(String.valueOf(Engines.variables("proxy").get("DOCKER_HOST")))
		.build();

	private final DockerOperations docker = DockerOperations.using(this.reactive);

	private String container = "";

	@AfterEach
	void close() {
		if (!this.container.isEmpty()) {
			this.docker.containers().remove(this.container, (options) -> options.force(true));
		}
		this.reactive.close();
	}

	private void created(String... command) {
		this.container = this.docker.containers()
			.create((options) -> options.image(EngineFixture.IMAGE)
				.command(command)
				.config((config) -> config.openStdin(true).stdinOnce(true)))
			.id();
	}

	@Test
	void callsAndStreamsGoThrough() {
		created("sh", "-c", "echo begin; exec sleep 600");
		this.docker.containers().start(this.container);
		try (Stream<Frame> logs = this.docker.containers().logs(this.container, (log) -> log.follow(true))) {
			assertThat(logs.findFirst()).map(Frame::text).hasValue("begin\n");
		}
		assertThat(this.docker.exec().run(this.container, "echo", "through").stdout()).isEqualTo("through\n");
	}

	@Test
	void containerReadsTheEndOfItsInput() throws IOException {
		created("sort");
		try (Attachment session = this.docker.containers().attach(this.container, (attach) -> attach.stdin(true));
				InputStream output = session.bytes()) {
			this.docker.containers().start(this.container);
			session.send("b\na\n");
			session.closeInput();
			assertThat(new String(output.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("a\nb\n");
			assertThat(session.exitCode()).isZero();
		}
	}

	@Test
	void inputOfACommandThatWouldBeLostIsRefused() {
		created("sleep", "600");
		this.docker.containers().start(this.container);
		ExecOperations exec = this.docker.exec();
		String cat = exec.create(this.container, (config) -> config.command("cat").attachStdin(true)).id();
		try (Attachment session = exec.start(cat)) {
			assertThatExceptionOfType(DockerConnectionException.class).isThrownBy(() -> session.send("lost"))
				.withMessageContaining("removed the upgrade from the request")
				.satisfies((failure) -> assertThat(failure.remedy())
					.startsWith("Configure the proxy to forward the headers"));
		}
	}

}

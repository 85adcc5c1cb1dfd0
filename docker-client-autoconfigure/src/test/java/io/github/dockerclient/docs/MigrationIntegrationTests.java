package io.github.dockerclient.docs;

import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerState;
import io.github.dockerclient.container.ContainerStatus;
import io.github.dockerclient.container.RestartPolicy;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Line;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of {@code migration-from-docker-java.adoc}.
 */
@OnEachEngine
class MigrationIntegrationTests {

	private static final String IMAGE = EngineFixture.IMAGE;

	@Order(1)
	@RegisterExtension
	final EngineFixture fixture;

	@Order(2)
	@RegisterExtension
	final SnippetClient client;

	MigrationIntegrationTests(TestEngine engine) {
		this.fixture = new EngineFixture(engine);
		this.client = new SnippetClient(this.fixture);
	}

	@Test
	void callbacksBecomeStreams() {
		DockerOperations docker = this.client.docker();
		String id = docker.containers().runDetached(IMAGE, "sh", "-c", "echo first; echo second");
		StringBuilder output = new StringBuilder();
		// tag::stream[]
		try (Stream<Frame> frames = docker.containers().logs(id, (logs) -> logs.follow(true))) {
			frames.forEach((frame) -> output.append(frame.text()));
		}
		// end::stream[]
		assertThat(output).hasToString("first\nsecond\n");
	}

	@Test
	void callbacksBecomeFluxes() {
		String id = this.client.docker().containers().runDetached(IMAGE, "sh", "-c", "echo first; echo second");
		ReactiveDockerOperations docker = this.fixture.reactive();
		// tag::flux[]
		Flux<String> lines = docker.containers().logLines(id, (logs) -> logs.follow(true)).map(Line::text);
		// end::flux[]
		StepVerifier.create(lines).expectNext("first", "second").expectComplete().verify(EngineFixture.PATIENCE);
	}

	@Test
	void idiomsOfDockerPy() {
		DockerOperations docker = this.client.docker();
		String image = IMAGE;
		// tag::py[]
		String output = docker.containers().run(image, "echo", "hello").stdout();
		String id = docker.containers()
			.runDetached((container) -> container.image(image)
				.command("sleep", "600")
				.env("MODE", "test")
				.publish(8080)
				.restart(RestartPolicy.onFailure(3)));
		String mode = docker.exec().run(id, "sh", "-c", "echo $MODE").stdout();
		ContainerState state = docker.containers().inspect(id).state();
		// end::py[]
		assertThat(output).isEqualTo("hello\n");
		assertThat(mode).isEqualTo("test\n");
		assertThat(state).isNotNull().extracting(ContainerState::status).isEqualTo(ContainerStatus.RUNNING);
	}

}

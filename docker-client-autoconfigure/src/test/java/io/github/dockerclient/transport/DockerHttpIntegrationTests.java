package io.github.dockerclient.transport;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.type.Filters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link DockerHttp} and {@link ReactiveDockerHttp}.
 */
@OnEachEngine
class DockerHttpIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	DockerHttpIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	private DockerHttp http() {
		return this.docker.blocking().http();
	}

	@Test
	void whatRecordsDoNotHaveIsReadWithOnesOwn() {
		String id = this.docker.ended("echo one; exit 4");
		Detail detail = http().get("/containers/{id}/json", id).value(Detail.class);
		assertThat(detail).isEqualTo(new Detail(id, new Detail.State(4), List.of("-c", "echo one; exit 4")));
		assertThat(http().get("/containers/{id}/json", id).value(JsonNode.class).at("/State/ExitCode").asInt())
			.isEqualTo(4);
		assertThat(http().get("/containers/{id}/json", id).value(Map.class).get("Id")).isEqualTo(id);
		StepVerifier
			.create(this.docker.reactive()
				.http()
				.get("/containers/{id}/json", id)
				.value(JsonNode.class)
				.map((tree) -> tree.path("Id").asString()))
			.expectNext(id)
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void requestsAndAnswersHaveEveryShape() throws Exception {
		String id = this.docker.created(this.docker.container("echo", "out"));
		http().post("/containers/{id}/start", id).nothing();
		assertThat(http().post("/containers/{id}/wait", id).patience(null).value(Map.class).get("StatusCode"))
			.isEqualTo(0);
		assertThat(http().get("/containers/json")
			.query("all", true)
			.query("filters", Filters.of("label", this.docker.label()))
			.list(ContainerSummary.class)).extracting(ContainerSummary::id).containsExactly(id);
		try (Stream<Frame> frames = http().get("/containers/{id}/logs", id).query("stdout", true).frames(false)) {
			assertThat(frames.map(Frame::toString)).containsExactly("STDOUT: out\n");
		}
		try (InputStream bytes = http().get("/_ping").bytes()) {
			assertThat(bytes).hasContent("OK");
		}
		assertThat(http().head("/_ping").headers().getFirst("Ostype")).isEqualTo("linux");
		assertThat(http().apiVersion()).isEqualTo(this.docker.engine().apiVersion());
		assertThat(http().address()).isEqualTo(this.docker.engine().proxy().address());
	}

	@Test
	void failuresAreThoseOfEveryCall() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> http().get("/containers/{id}/json", "missing").value(Map.class));
		assertThatExceptionOfType(UnsupportedApiVersionException.class)
			.isThrownBy(() -> http().get("/info").since("this test", "1.99").value(Map.class));
		assertThatExceptionOfType(UnsupportedApiVersionException.class)
			.isThrownBy(() -> http().get("/info").query("x", 1, "1.99").value(Map.class));
	}

	record Detail(String id, State state, @JsonProperty("Args") List<String> arguments) {

		record State(int exitCode) {

		}

	}

}

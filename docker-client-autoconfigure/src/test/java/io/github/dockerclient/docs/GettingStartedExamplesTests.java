package io.github.dockerclient.docs;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerLogsOptions;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.system.SystemVersion;
import io.github.dockerclient.test.ScriptedEngine;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Examples of the page about getting started.
 */
class GettingStartedExamplesTests {

	@AutoClose
	private final ScriptedEngine engine = ScriptedEngine.start();

	@AutoClose
	private final DockerOperations docker = DockerOperations.builder().address(this.engine.address()).build();

	@Test
	void withoutSpring() {
		String host = "tcp://localhost:" + this.engine.address().port();
		// tag::without-spring[]
		try (DockerOperations docker = DockerOperations.builder().host(host).build()) {
			SystemVersion version = docker.system().version();
			// end::without-spring[]
			assertThat(version.apiVersion()).isEqualTo("1.51");
			// tag::without-spring[]
		}
		// end::without-spring[]
	}

	@Test
	void reactive() {
		this.engine.container("web", (container) -> container.process((process) -> process.stdout("ready")));
		// tag::reactive[]
		ReactiveDockerOperations reactive = ReactiveDockerOperations.using(this.docker);
		Flux<String> errors = reactive.containers()
			.list((list) -> list.all(true))
			.flatMap((container) -> reactive.containers().logLines(container.id()))
			.map(Line::text);
		// end::reactive[]
		StepVerifier.create(errors).expectNext("ready").verifyComplete();
	}

	@Test
	void options() {
		this.engine.container("web", (container) -> container.process((process) -> process.stdout("ready")));
		// tag::options[]
		ContainerLogsOptions recent = new ContainerLogsOptions().tail(100).timestamps(true);
		for (ContainerSummary container : this.docker.containers().list()) {
			this.docker.containers().logLines(container.id(), recent).forEach(this::print);
		}
		// end::options[]
		assertThat(this.engine.requests("GET /containers/{id}/logs")).hasSize(1);
	}

	private void print(Line line) {
		assertThat(line.text()).endsWith("ready");
	}

	@Test
	void anyEndpoint() {
		this.engine.next("GET /containers/{id}/json").json(200, "{\"Id\": \"4f\", \"Brandnew\": \"yes\"}");
		String id = "web";
		// tag::any-endpoint[]
		record Inspected(@JsonProperty("Id") String id, @JsonProperty("Brandnew") String brandNew) {
		}

		Inspected container = this.docker.http().get("/containers/{id}/json", id).value(Inspected.class);
		// end::any-endpoint[]
		assertThat(container).isEqualTo(new Inspected("4f", "yes"));
	}

}

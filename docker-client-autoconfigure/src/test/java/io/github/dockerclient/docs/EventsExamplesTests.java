package io.github.dockerclient.docs;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.autoconfigure.events.DockerEventsAutoConfiguration;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.system.EventAction;
import io.github.dockerclient.system.EventMessage;
import io.github.dockerclient.system.EventType;
import io.github.dockerclient.system.EventsGap;
import io.github.dockerclient.system.EventsListener;
import io.github.dockerclient.test.ScriptedEngine;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Examples of the page about events.
 */
class EventsExamplesTests {

	@AutoClose
	private final ScriptedEngine engine = ScriptedEngine.start();

	@AutoClose
	private final DockerOperations docker = DockerOperations.builder().address(this.engine.address()).build();

	@Test
	void events() {
		this.engine.container("web", (container) -> container.image("nginx"));
		EventMessage first;
		// tag::events[]
		// docker events --filter type=container --since …
		Instant start = Instant.now();
		try (Stream<EventMessage> events = this.docker.system()
			.events((event) -> event.type(EventType.CONTAINER).since(start))) {
			this.docker.containers().restart("web");
			first = events.findFirst().orElseThrow();
		}
		// end::events[]
		assertThat(first.action()).isEqualTo(EventAction.KILL);
	}

	@Test
	void followEvents() {
		this.engine.container("web", (container) -> container.image("nginx"));
		// tag::follow[]
		EventsListener listener = new EventsListener() {

			@Override
			public void onGap(EventsGap gap) {
				listContainersAgain();
			}

		};
		Instant start = Instant.now();
		try (Stream<EventMessage> events = this.docker.system()
			.followEvents((event) -> event.type(EventType.CONTAINER).since(start), listener)) {
			this.docker.containers().restart("web");
			events.limit(3).forEach(this::update);
		}
		// end::follow[]
		assertThat(this.engine.requests("GET /events")).isNotEmpty();
	}

	private void listContainersAgain() {
		this.docker.containers().list();
	}

	private void update(EventMessage event) {
		assertThat(event.type()).isEqualTo(EventType.CONTAINER);
	}

	@Test
	void listener() {
		this.engine.container("web", (container) -> container.label("app", "shop"));
		this.engine.container("other", (container) -> container.label("app", "other"));
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DockerAutoConfiguration.class, DockerEventsAutoConfiguration.class))
			.withPropertyValues("docker.host=tcp://localhost:" + this.engine.address().port(),
					"docker.events.enabled=true")
			.withBean(ShopContainers.class)
			.run((context) -> {
				List<String> seen = context.getBean(ShopContainers.class).seen();
				Awaitility.await().atMost(EngineFixture.PATIENCE).untilAsserted(() -> {
					// Events of containers may begin only after the application has
					// started.
					this.docker.containers().restart("other");
					this.docker.containers().restart("web");
					assertThat(seen).isNotEmpty().allMatch((line) -> line.endsWith(" web"));
				});
			});
	}

}

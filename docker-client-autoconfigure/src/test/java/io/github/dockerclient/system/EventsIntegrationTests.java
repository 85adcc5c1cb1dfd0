package io.github.dockerclient.system;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.type.HealthConfig;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the events of an engine.
 */
@OnEachEngine
class EventsIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	EventsIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@Test
	void pastEventsAreTyped() {
		Instant begin = now();
		String id = ended("exit 3");
		List<EventMessage> events = events((options) -> options.since(begin).container(id));
		assertThat(events).extracting(EventMessage::type).containsOnly(EventType.CONTAINER);
		assertThat(events).extracting(EventMessage::scope).containsOnly(EventScope.LOCAL);
		assertThat(events).extracting(EventMessage::action)
			.containsExactly(EventAction.CREATE, EventAction.START, EventAction.DIE);
		assertThat(events).allSatisfy((event) -> {
			assertThat(event.actor()).isNotNull();
			assertThat(event.action()).isNotNull();
			assertThat(event.timeNano()).isNotNull();
			assertThat(event.actor().id()).isEqualTo(id);
			assertThat(event.actor().attributes()).containsEntry("image", EngineFixture.IMAGE);
			assertThat(event.timeNano()).isBetween(begin, now().plusSeconds(1));
			assertThat(event.time()).isEqualTo(Instant.ofEpochSecond(event.timeNano().getEpochSecond()));
			assertThat(event.status()).isEqualTo(this.docker.has("1.52") ? null : event.action().value());
			assertThat(event.id()).isEqualTo(this.docker.has("1.52") ? null : id);
			assertThat(event.from()).isEqualTo(this.docker.has("1.52") ? null : EngineFixture.IMAGE);
		});
		assertThat(attribute(events.get(2), "exitCode")).isEqualTo("3");
	}

	@Test
	void sinceAndUntilTakeInTheirInstantsToTheNanosecond() {
		Instant begin = now();
		String id = ended("true");
		Instant start = events((options) -> options.since(begin).container(id)).stream()
			.filter((event) -> EventAction.START.equals(event.action()))
			.map(EventMessage::timeNano)
			.findFirst()
			.orElseThrow();
		assertThat(actions((options) -> options.since(start).container(id))).containsExactly("start", "die");
		assertThat(actions((options) -> options.since(start.plusNanos(1)).container(id))).containsExactly("die");
		assertThat(actions((options) -> options.since(begin).until(start).container(id))).containsExactly("create",
				"start");
		assertThat(actions((options) -> options.since(begin).until(start.minusNanos(1)).container(id)))
			.containsExactly("create");
	}

	@Test
	void filtersChoose() {
		Instant begin = now();
		String network = this.docker.network("events");
		ended("true");
		assertThat(actions((options) -> options.since(begin).network(network).type(EventType.NETWORK)))
			.containsExactly("create");
		String[] label = this.docker.label().split("=");
		assertThat(actions((options) -> options.since(begin)
			.label(label[0], label[1])
			.event(EventAction.CREATE, EventAction.DIE)
			.scope(EventScope.LOCAL))).containsExactly("create", "die");
		assertThat(actions((options) -> options.since(begin).label(label[0], "other"))).isEmpty();
		assertThat(actions((options) -> options.since(begin).label(label[0], label[1]).scope(EventScope.SWARM)))
			.isEmpty();
	}

	@Test
	void actionsCarryTheirDetail() {
		String container = this.docker.started(this.docker.container("sleep", "600")
			.andThen((options) -> options.config((config) -> config.healthcheck(
					HealthConfig.builder().test(List.of("CMD", "true")).interval(Duration.ofMillis(100)).build()))));
		StepVerifier
			.create(this.docker.reactive()
				.system()
				.events((options) -> options.since(Instant.EPOCH).container(container).event(EventAction.HEALTH_STATUS))
				.next())
			.assertNext((event) -> {
				assertThat(event.action()).isNotNull();
				assertThat(event.action().name()).isEqualTo(EventAction.HEALTH_STATUS);
				assertThat(event.action().detail()).isEqualTo("healthy");
			})
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		awaitClosed();
	}

	@Test
	void eventsComeLiveUntilTheyAreCancelled() {
		String id = this.docker.created(this.docker.container("true"));
		StepVerifier.create(this.docker.reactive().system().events((options) -> options.container(id))).then(() -> {
			awaitSubscribed();
			this.docker.blocking().containers().start(id);
		})
			.assertNext((event) -> assertThat(event.action()).isEqualTo(EventAction.START))
			.thenCancel()
			.verify(EngineFixture.PATIENCE);
		awaitClosed();
	}

	@Test
	void eventsAsBlockingStream() {
		String id = this.docker.created(this.docker.container("true"));
		try (Stream<EventMessage> events = this.docker.blocking().system().events()) {
			awaitSubscribed();
			this.docker.blocking().containers().start(id);
			Iterator<EventMessage> iterator = events.iterator();
			List<String> actions = new ArrayList<>();
			while (!actions.contains("die")) {
				EventMessage event = iterator.next();
				if (event.actor() != null && id.equals(event.actor().id()) && event.action() != null) {
					actions.add(event.action().value());
				}
			}
			assertThat(actions).containsExactly("start", "die");
		}
		awaitClosed();
	}

	// Engines end the wait for a container before they record its die event.
	private String ended(String script) {
		String id = this.docker.ended(script);
		StepVerifier
			.create(this.docker.reactive()
				.system()
				.events((options) -> options.since(Instant.EPOCH).container(id).event(EventAction.DIE))
				.next())
			.expectNextCount(1)
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		return id;
	}

	private Instant now() {
		return Instant.now();
	}

	private List<EventMessage> events(Consumer<SystemEventsOptions> options) {
		try (Stream<EventMessage> events = this.docker.blocking()
			.system()
			.events(options.andThen(EventsIntegrationTests::untilNow))) {
			return events.toList();
		}
	}

	// Limits the events to those so far, unless the test sets an end.
	private static void untilNow(SystemEventsOptions options) {
		if (options.until() == null) {
			options.until(Instant.now());
		}
	}

	private List<String> actions(Consumer<SystemEventsOptions> options) {
		return events(options).stream().map((event) -> String.valueOf(event.action())).toList();
	}

	private static @Nullable String attribute(EventMessage event, String name) {
		return (event.actor() != null) ? event.actor().attributes().get(name) : null;
	}

	private void awaitSubscribed() {
		Awaitility.await()
			.atMost(EngineFixture.PATIENCE)
			.untilAsserted(() -> assertThat(this.docker.wire("GET /events")).singleElement()
				.satisfies((exchange) -> assertThat(exchange.status()).isEqualTo(200)));
	}

	private void awaitClosed() {
		Awaitility.await()
			.atMost(EngineFixture.PATIENCE)
			.untilAsserted(() -> assertThat(this.docker.wire("GET /events"))
				.allSatisfy((exchange) -> assertThat(exchange.connection().isOpen()).isFalse()));
	}

}

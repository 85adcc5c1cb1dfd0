package io.github.dockerclient.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.FaultyProxy;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.RecordingProxy;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.DockerClientClosedException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for events that continue after their connection has ended.
 */
@OnEachEngine
class FollowEventsIntegrationTests {

	private static final int VOLUMES = 500;

	@RegisterExtension
	final EngineFixture docker;

	private final TestEngine engine;

	FollowEventsIntegrationTests(TestEngine engine) {
		this.engine = engine;
		this.docker = new EngineFixture(engine);
	}

	@Test
	void noneIsLostAndNoneComesTwiceWhenTheConnectionBreaksAgainAndAgain() throws InterruptedException {
		RecordingProxy proxy = this.docker.proxy();
		ReactiveDockerOperations client = this.docker.client((builder) -> builder.address(proxy.address()));
		List<String> expected = new ArrayList<>();
		List<String> events = new CopyOnWriteArrayList<>();
		Disposable following = follow(client).subscribe(events::add);
		AtomicBoolean done = new AtomicBoolean();
		Thread breaking = new Thread(() -> {
			int seen = -1;
			while (!done.get()) {
				if (events.size() > seen + 20) {
					seen = events.size();
					proxy.stop();
					proxy.start();
				}
				Thread.onSpinWait();
			}
		});
		breaking.start();
		try {
			for (int i = 0; i < VOLUMES; i++) {
				createAndRemove("volume" + i, expected);
			}
		}
		finally {
			done.set(true);
			breaking.join();
		}
		Awaitility.await()
			.atMost(EngineFixture.PATIENCE)
			.untilAsserted(() -> assertThat(events).hasSizeGreaterThanOrEqualTo(expected.size()));
		assertThat(events).containsExactlyElementsOf(expected);
		assertThat(proxy.exchanges().stream().filter((exchange) -> exchange.toString().contains("/events")))
			.hasSizeGreaterThan(10);
		following.dispose();
	}

	@Test
	void engineThatComesLaterIsWaitedFor() {
		RecordingProxy proxy = this.docker.proxy();
		proxy.stop();
		ReactiveDockerOperations client = this.docker.client((builder) -> builder.address(proxy.address()));
		List<String> expected = new ArrayList<>();
		StepVerifier.create(follow(client)).then(() -> {
			createAndRemove("early", expected);
			proxy.start();
		})
			.assertNext((event) -> assertThat(event).isEqualTo(expected.get(0)))
			.assertNext((event) -> assertThat(event).isEqualTo(expected.get(1)))
			.thenCancel()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void aProxyMayForbidAllOtherRequests() {
		List<String> expected = new ArrayList<>();
		try (FaultyProxy proxy = new FaultyProxy(this.engine)) {
			proxy.setClock(Duration.ofSeconds(-60));
			proxy.permit("/events");
			ReactiveDockerOperations client = this.docker
				.client((builder) -> builder.address(proxy.address()).apiVersion(this.engine.apiVersion()));
			StepVerifier.create(follow(client))
				.then(() -> createAndRemove("permitted", expected))
				.assertNext((event) -> assertThat(event).isEqualTo(expected.get(0)))
				.assertNext((event) -> assertThat(event).isEqualTo(expected.get(1)))
				.thenCancel()
				.verify(EngineFixture.PATIENCE);
		}
	}

	@Test
	void followsAsABlockingStream() {
		List<String> expected = new ArrayList<>();
		try (Stream<EventMessage> events = this.docker.blocking()
			.system()
			.followEvents((options) -> options.type(EventType.VOLUME))) {
			createAndRemove("blocking", expected);
			assertThat(events.filter(this::isOwn).map(this::describe).limit(2)).containsExactlyElementsOf(expected);
		}
	}

	@Test
	void closingTheClientEndsTheEvents() {
		ReactiveDockerOperations client = this.docker.client((builder) -> {
		});
		StepVerifier.create(follow(client))
			.then(() -> createAndRemove("closed", new ArrayList<>()))
			.expectNextCount(2)
			.then(client::close)
			.expectError(DockerClientClosedException.class)
			.verify(EngineFixture.PATIENCE);
	}

	private Flux<String> follow(ReactiveDockerOperations client) {
		return client.system()
			.followEvents((options) -> options.type(EventType.VOLUME))
			.filter(this::isOwn)
			.map(this::describe);
	}

	// Other tests may use the engine at the same time.
	private boolean isOwn(EventMessage event) {
		return event.actor() != null && String.valueOf(event.actor().id()).startsWith(this.docker.name(""));
	}

	private void createAndRemove(String suffix, List<String> expected) {
		String volume = this.docker.volume(suffix);
		this.docker.blocking().volumes().create((options) -> options.name(volume));
		this.docker.blocking().volumes().remove(volume);
		expected.add("create " + volume);
		expected.add("destroy " + volume);
	}

	private String describe(EventMessage event) {
		return event.action() + " " + Objects.requireNonNull(event.actor()).id();
	}

}

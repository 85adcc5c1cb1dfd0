package io.github.dockerclient;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OwnEngine;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.system.EventsGap;
import io.github.dockerclient.system.EventsListener;
import io.github.dockerclient.system.SystemEventsOptions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import reactor.core.Disposable;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for an engine that is really stopped and started again.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engine needs -Pengines")
class EngineRestartIntegrationTests {

	@Test
	void clientGoesOnWhenTheEngineIsBack() {
		try (OwnEngine engine = OwnEngine.up(Engines.REFERENCE);
				ReactiveDockerOperations reactive = ReactiveDockerOperations.builder()
					.address(engine.address())
					.build()) {
			DockerOperations blocking = DockerOperations.using(reactive);
			String id = blocking.containers()
				.create((options) -> options.image(EngineFixture.IMAGE).command("sh", "-c", "echo begin; sleep 600"))
				.id();
			blocking.containers().start(id);
			StepVerifier
				.create(reactive.containers()
					.logs(id, (options) -> options.follow(true))
					.map(Frame::text)
					.onErrorComplete(DockerConnectionException.class))
				.expectNext("begin\n")
				.then(engine::stop)
				.expectComplete()
				.verify(EngineFixture.PATIENCE);
			assertThatExceptionOfType(DockerConnectionException.class).isThrownBy(blocking.system()::version)
				.withMessageContaining(engine.address().toString());
			engine.start();
			assertThat(blocking.containers().inspect(id).id()).isEqualTo(id);
			assertThat(blocking.containers().run(EngineFixture.IMAGE, "echo", "again").stdout()).isEqualTo("again\n");
		}
	}

	// Before the second and third restart, there is no event whose absence would show
	// that the engine has forgotten its events.
	@Test
	void followersAreNotifiedOfEachRestart() {
		List<EventsGap.Reason> gaps = new CopyOnWriteArrayList<>();
		List<String> events = new CopyOnWriteArrayList<>();
		EventsListener listener = new EventsListener() {

			@Override
			public void onGap(EventsGap gap) {
				gaps.add(gap.reason());
			}

		};
		try (OwnEngine engine = OwnEngine.up(Engines.REFERENCE);
				ReactiveDockerOperations docker = ReactiveDockerOperations.builder()
					.address(engine.address())
					.build()) {
			Disposable following = docker.system()
				.followEvents(new SystemEventsOptions(), listener)
				.subscribe((event) -> events.add(event.type() + " " + event.action()));
			createVolume(docker, events, 1);
			for (int restarts = 1; restarts <= 3; restarts++) {
				engine.stop();
				engine.start();
				int count = restarts;
				Awaitility.await().atMost(EngineFixture.PATIENCE).until(() -> gaps.size() == count);
			}
			createVolume(docker, events, 2);
			following.dispose();
		}
		assertThat(gaps).containsOnly(EventsGap.Reason.RESTARTED).hasSize(3);
		assertThat(events).filteredOn("volume create"::equals).hasSize(2);
	}

	private static void createVolume(ReactiveDockerOperations docker, List<String> events, int count) {
		docker.volumes().create((volume) -> volume.name("v" + count)).block(EngineFixture.PATIENCE);
		Awaitility.await()
			.atMost(EngineFixture.PATIENCE)
			.until(() -> events.stream().filter("volume create"::equals).count() == count);
	}

}

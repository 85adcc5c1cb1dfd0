package io.github.dockerclient.autoconfigure.events;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OwnEngine;
import io.github.dockerclient.event.DockerVolumeEvent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for listeners when the engine is killed or stopped, and started again.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engine needs -Pengines")
class EngineRestartUnderListenerIntegrationTests {

	private static final int VOLUMES = 250;

	/** A number of volumes for which an engine remembers all events. */
	private static final int SOME = 100;

	@ParameterizedTest
	@ValueSource(strings = { Engines.OLDEST, Engines.REFERENCE })
	void noneIsLostAndNoneComesTwiceWhenTheEngineIsKilled(String name) {
		noneIsLostAndNoneComesTwice(name, OwnEngine::kill);
	}

	@ParameterizedTest
	@ValueSource(strings = { Engines.OLDEST, Engines.REFERENCE })
	void noneIsLostAndNoneComesTwiceWhenTheEngineIsStopped(String name) {
		noneIsLostAndNoneComesTwice(name, OwnEngine::stop);
	}

	private void noneIsLostAndNoneComesTwice(String name, Consumer<OwnEngine> end) {
		try (OwnEngine engine = OwnEngine.up(name);
				ReactiveDockerOperations reactive = ReactiveDockerOperations.builder()
					.address(engine.address())
					.build()) {
			DockerOperations docker = DockerOperations.using(reactive);
			new ApplicationContextRunner()
				.withConfiguration(
						AutoConfigurations.of(DockerAutoConfiguration.class, DockerEventsAutoConfiguration.class))
				.withPropertyValues("docker.host=" + engine.address(), "docker.events.enabled=true",
						"docker.events.types=volume")
				.withBean(Listener.class)
				.run((context) -> {
					Listener listener = context.getBean(Listener.class);
					List<String> expected = new ArrayList<>();
					createAndRemove(docker, "before", VOLUMES, expected);
					// A killed engine loses the events that it has not sent.
					await(listener, expected);
					end.accept(engine);
					engine.start();
					createAndRemove(docker, "meanwhile", SOME, expected);
					await(listener, expected);
					createAndRemove(docker, "after", VOLUMES - SOME, expected);
					await(listener, expected);
					assertThat(listener.events).hasSize(4 * VOLUMES).containsExactlyElementsOf(expected);
				});
		}
	}

	private static void createAndRemove(DockerOperations docker, String prefix, int count, List<String> expected) {
		for (int i = 0; i < count; i++) {
			String volume = prefix + i;
			docker.volumes().create((options) -> options.name(volume));
			docker.volumes().remove(volume);
			expected.add("create " + volume);
			expected.add("destroy " + volume);
		}
	}

	private static void await(Listener listener, List<String> expected) {
		Awaitility.await()
			.atMost(EngineFixture.PATIENCE)
			.untilAsserted(() -> assertThat(listener.events).hasSizeGreaterThanOrEqualTo(expected.size()));
	}

	static class Listener {

		final List<String> events = new CopyOnWriteArrayList<>();

		@EventListener
		void onEvent(DockerVolumeEvent event) {
			this.events.add(event.action() + " " + event.id());
		}

	}

}

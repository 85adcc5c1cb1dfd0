package io.github.dockerclient.autoconfigure.events;

import java.util.Map;

import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.autoconfigure.DockerDaemonProperties;
import io.github.dockerclient.autoconfigure.DockerProperties;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.event.DockerEvent;
import io.github.dockerclient.event.DockerOtherEvent;
import io.github.dockerclient.system.EventAction;
import io.github.dockerclient.system.EventActor;
import io.github.dockerclient.system.EventMessage;
import io.github.dockerclient.system.EventType;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DockerEventsAutoConfiguration}.
 */
class DockerEventsAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class, DockerEventsAutoConfiguration.class))
		.withPropertyValues("docker.host=unix:///nowhere/docker.sock");

	@Test
	void noEventsUnlessAskedFor() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(DockerEvents.class));
		this.runner.withPropertyValues("docker.events.enabled=false", "docker.daemons.other.events.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(DockerEvents.class));
	}

	@Test
	void eventsOfAnEngineThatIsNotThereAreWaitedFor() {
		this.runner.withPropertyValues("docker.events.enabled=true").run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(DockerEvents.class);
			assertThat(context.getBean(DockerEvents.class).isRunning()).isTrue();
			assertThat(threads()).isEqualTo(1);
		});
		awaitNoThread();
	}

	@Test
	void eventsOfOneOfSeveralEngines() {
		this.runner
			.withPropertyValues("docker.daemons.other.host=unix:///nowhere/other.sock",
					"docker.daemons.other.events.enabled=true", "docker.daemons.third.host=unix:///nowhere/third.sock")
			.run((context) -> {
				assertThat(context).hasSingleBean(DockerEvents.class);
				assertThat(EngineFixture.clientThreads()).filteredOn((name) -> name.startsWith("docker-events-"))
					.singleElement()
					.asString()
					.startsWith("docker-events-other-");
			});
		awaitNoThread();
	}

	@Test
	void backsOffWithoutAClient() {
		this.runner.withPropertyValues("docker.events.enabled=true", "docker.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(DockerEvents.class));
	}

	@Test
	void backsOffForABeanOfTheApplication() {
		this.runner.withPropertyValues("docker.events.enabled=true")
			.withBean("dockerEvents", String.class, () -> "own")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(DockerEvents.class));
	}

	@Test
	void startsAgainAfterItWasStopped() {
		this.runner.withPropertyValues("docker.events.enabled=true").run((context) -> {
			DockerEvents events = context.getBean(DockerEvents.class);
			events.start();
			assertThat(threads()).isEqualTo(1);
			events.stop();
			assertThat(events.isRunning()).isFalse();
			awaitNoEventThread();
			events.start();
			assertThat(threads()).isEqualTo(1);
		});
		awaitNoThread();
	}

	@Test
	void filtersAreTyped() {
		this.runner
			.withPropertyValues("docker.events.types=container,image", "docker.events.actions=die,health_status",
					"docker.events.labels.app=shop", "docker.events.containers=web", "docker.events.images=nginx")
			.run((context) -> {
				DockerDaemonProperties.Events events = context.getBean(DockerProperties.class).getEvents();
				assertThat(events.getTypes()).containsExactly(EventType.CONTAINER, EventType.IMAGE);
				assertThat(events.getActions()).containsExactly(EventAction.DIE, EventAction.HEALTH_STATUS);
				assertThat(events.getLabels()).containsExactly(Map.entry("app", "shop"));
				assertThat(events.getContainers()).containsExactly("web");
				assertThat(events.getImages()).containsExactly("nginx");
			});
	}

	@ParameterizedTest
	@CsvSource({ "builder,DockerBuilderEvent", "config,DockerConfigEvent", "container,DockerContainerEvent",
			"daemon,DockerDaemonEvent", "image,DockerImageEvent", "network,DockerNetworkEvent", "node,DockerNodeEvent",
			"plugin,DockerPluginEvent", "secret,DockerSecretEvent", "service,DockerServiceEvent",
			"volume,DockerVolumeEvent", "novelty,DockerOtherEvent" })
	void eachKindOfObjectHasItsEvent(String type, String name) {
		EventMessage message = new EventMessage(new EventType(type), new EventAction("exec_start: ls"),
				new EventActor("id", Map.of("key", "value")), null, null, null, null, null, null);
		DockerEvent event = DockerEventKinds.event("default", message);
		assertThat(event.getClass()).hasToString("class " + DockerEvent.class.getPackageName() + "." + name);
		assertThat(event.daemon()).isEqualTo("default");
		assertThat(event.id()).isEqualTo("id");
		assertThat(event.action()).isEqualTo(EventAction.EXEC_START);
		assertThat(event.detail()).isEqualTo("ls");
		assertThat(event.attributes()).containsExactly(Map.entry("key", "value"));
	}

	@Test
	void eventOfAlmostNothing() {
		DockerEvent event = DockerEventKinds.event("default",
				new EventMessage(null, null, null, null, null, null, null, null, null));
		assertThat(event).isInstanceOf(DockerOtherEvent.class);
		assertThat(event.id()).isNull();
		assertThat(event.action()).isNull();
		assertThat(event.detail()).isNull();
		assertThat(event.time()).isNull();
		assertThat(event.attributes()).isEmpty();
	}

	private static long threads() {
		return EngineFixture.clientThreads().stream().filter((name) -> name.startsWith("docker-events-")).count();
	}

	private static void awaitNoEventThread() {
		Awaitility.await().atMost(EngineFixture.PATIENCE).until(() -> threads() == 0);
	}

	private static void awaitNoThread() {
		Awaitility.await().atMost(EngineFixture.PATIENCE).until(() -> EngineFixture.clientThreads().isEmpty());
	}

}

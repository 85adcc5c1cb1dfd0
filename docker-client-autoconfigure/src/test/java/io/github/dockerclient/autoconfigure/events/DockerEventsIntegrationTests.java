package io.github.dockerclient.autoconfigure.events;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.CountDownLatch;

import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.event.DockerContainerEvent;
import io.github.dockerclient.event.DockerEvent;
import io.github.dockerclient.event.DockerNetworkEvent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for listeners to the events of an engine.
 */
@OnEachEngine
@ExtendWith(OutputCaptureExtension.class)
class DockerEventsIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	private final ApplicationContextRunner runner;

	DockerEventsIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
		this.runner = new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DockerAutoConfiguration.class, DockerEventsAutoConfiguration.class))
			.withPropertyValues(engine.properties(engine.proxy().address()))
			.withPropertyValues("docker.events.enabled=true")
			.withBean(Listener.class);
	}

	@Test
	void listenerGetsTheEventsThatItsConditionChooses() {
		this.runner.run((context) -> {
			Listener listener = context.getBean(Listener.class);
			this.docker.blocking().containers().remove(this.docker.ended("true"));
			String id = this.docker
				.started(this.docker.container("true").andThen((options) -> options.label("app", "shop")));
			this.docker.blocking().containers().wait(id);
			Awaitility.await()
				.atMost(EngineFixture.PATIENCE)
				.untilAsserted(() -> assertThat(listener.shop).extracting(DockerContainerEvent::action)
					.hasToString("[create, start, die]"));
			assertThat(listener.shop).allSatisfy((event) -> {
				assertThat(event.daemon()).isEqualTo("default");
				assertThat(event.id()).isEqualTo(id);
				assertThat(event.image()).isEqualTo(EngineFixture.IMAGE);
				assertThat(event.name()).isNotEmpty();
				assertThat(event.time()).isNotNull();
			});
			assertThat(listener.ended).contains(id);
			assertThat(listener.all).hasSizeGreaterThan(listener.shop.size());
			assertThat(listener.threads).singleElement().asString().startsWith("docker-events-default-");
			assertThat(listener.blocked).isFalse();
		});
	}

	@Test
	void propertiesChooseWhatIsPublished() {
		String[] label = this.docker.label().split("=");
		this.runner
			.withPropertyValues("docker.events.types=container", "docker.events.actions=create,destroy",
					"docker.events.labels.[" + label[0] + "]=" + label[1])
			.run((context) -> {
				Listener listener = context.getBean(Listener.class);
				String id = this.docker.ended("true");
				this.docker.network("other");
				this.docker.blocking().containers().remove(id);
				Awaitility.await()
					.atMost(EngineFixture.PATIENCE)
					.untilAsserted(() -> assertThat(listener.all).extracting(DockerEvent::action)
						.hasToString("[create, destroy]"));
			});
	}

	@Test
	void listenerThatFailsDoesNotEndTheEvents(CapturedOutput output) {
		this.runner.withBean(FailingListener.class).run((context) -> {
			String id = this.docker.ended("true");
			Awaitility.await()
				.atMost(EngineFixture.PATIENCE)
				.untilAsserted(
						() -> assertThat(context.getBean(Listener.class).all).extracting(DockerEvent::id).contains(id));
			Awaitility.await()
				.atMost(EngineFixture.PATIENCE)
				.untilAsserted(() -> assertThat(context.getBean(Listener.class).ended).contains(id));
			assertThat(output)
				.contains("A listener failed with an event of the Docker engine 'default' (container create)");
		});
	}

	@Test
	void listenerIsWaitedForWhenTheApplicationEnds() {
		List<String> done = new CopyOnWriteArrayList<>();
		CountDownLatch called = new CountDownLatch(1);
		CountDownLatch closing = new CountDownLatch(1);
		this.runner.withBean(SlowListener.class, () -> new SlowListener(called, closing, done)).run((context) -> {
			this.docker.network("slow");
			called.await();
			Thread closer = new Thread(context::close);
			closer.start();
			Awaitility.await()
				.atMost(EngineFixture.PATIENCE)
				.until(() -> !context.getBean(DockerEvents.class).isRunning());
			assertThat(closer.isAlive()).isTrue();
			closing.countDown();
			closer.join();
			assertThat(done).containsExactly("done");
		});
	}

	@Test
	@EnabledForJreRange(min = JRE.JAVA_21)
	void listenersAreCalledByAVirtualThreadWhereThoseAreEnabled() {
		this.runner.withPropertyValues("spring.threads.virtual.enabled=true").run((context) -> {
			this.docker.network("virtual");
			Listener listener = context.getBean(Listener.class);
			Awaitility.await()
				.atMost(EngineFixture.PATIENCE)
				.untilAsserted(() -> assertThat(listener.all).isNotEmpty());
			assertThat(listener.threads).singleElement().asString().contains("docker-events-default-");
			assertThat(EngineFixture.clientThreads()).noneMatch((name) -> name.startsWith("docker-events-"));
		});
	}

	@Test
	void restartsInTheSameMachineLeaveNothing() {
		for (int i = 0; i < 5; i++) {
			String network = "again" + i;
			this.runner.run((context) -> {
				this.docker.network(network);
				Listener listener = context.getBean(Listener.class);
				Awaitility.await()
					.atMost(EngineFixture.PATIENCE)
					.untilAsserted(() -> assertThat(listener.networks).contains(this.docker.name(network)));
			});
			Awaitility.await().atMost(EngineFixture.PATIENCE).untilAsserted(() -> {
				assertThat(EngineFixture.clientThreads()).noneMatch((name) -> name.startsWith("docker-events-"));
				assertThat(this.docker.engine().proxy().openConnections()).hasSizeLessThanOrEqualTo(1);
			});
		}
	}

	static class Listener {

		final List<DockerEvent> all = new CopyOnWriteArrayList<>();

		final List<DockerContainerEvent> shop = new CopyOnWriteArrayList<>();

		final List<String> ended = new CopyOnWriteArrayList<>();

		final List<String> networks = new CopyOnWriteArrayList<>();

		final Set<String> threads = new CopyOnWriteArraySet<>();

		volatile boolean blocked;

		@EventListener
		void onEvent(DockerEvent event) {
			this.all.add(event);
			this.threads.add(Thread.currentThread().getName());
			this.blocked |= Schedulers.isInNonBlockingThread();
		}

		@EventListener(condition = "#event.attributes['app'] == 'shop'")
		void onShop(DockerContainerEvent event) {
			this.shop.add(event);
		}

		@EventListener(condition = "#event.action.value == 'die'")
		void onEnd(DockerContainerEvent event) {
			this.ended.add(String.valueOf(event.id()));
		}

		@EventListener
		void onNetwork(DockerNetworkEvent event) {
			this.networks.add(String.valueOf(event.attributes().get("name")));
		}

	}

	static class FailingListener {

		@EventListener(condition = "#event.action.value == 'create'")
		void onEvent(DockerContainerEvent event) {
			throw new IllegalStateException("A failure of the test");
		}

	}

	static class SlowListener {

		private final CountDownLatch called;

		private final CountDownLatch closing;

		private final List<String> done;

		SlowListener(CountDownLatch called, CountDownLatch closing, List<String> done) {
			this.called = called;
			this.closing = closing;
			this.done = done;
		}

		@EventListener(condition = "#event.action.value == 'create'")
		void onEvent(DockerNetworkEvent event) throws InterruptedException {
			this.called.countDown();
			this.closing.await();
			this.done.add("done");
		}

	}

}

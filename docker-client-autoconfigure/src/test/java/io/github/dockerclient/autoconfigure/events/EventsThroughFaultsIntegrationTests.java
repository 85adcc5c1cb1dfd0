package io.github.dockerclient.autoconfigure.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.FaultyProxy;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.event.DockerEventsGap;
import io.github.dockerclient.event.DockerVolumeEvent;
import io.github.dockerclient.system.EventMessage;
import io.github.dockerclient.system.EventType;
import io.github.dockerclient.system.SystemEventsOptions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for events that are followed by the blocking and the reactive client and by
 * listeners at the same time, while connections are reset, clocks differ and are set, and
 * other servers answer. A proxy rewrites the times that the engine sends, because all
 * engines here share the clock of the machine: time namespaces do not change that clock,
 * and libfaketime does not affect Go programs, which read it without the C library.
 */
@OnEachEngine
@ExtendWith(OutputCaptureExtension.class)
class EventsThroughFaultsIntegrationTests {

	private static final String UNAVAILABLE = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

	@RegisterExtension
	final EngineFixture docker;

	private final TestEngine engine;

	private final List<String> expected = new ArrayList<>();

	private final List<String> flux = new CopyOnWriteArrayList<>();

	private final List<String> stream = new CopyOnWriteArrayList<>();

	EventsThroughFaultsIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
		this.engine = engine;
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT0S", "PT-60S", "PT60S" })
	void noneIsLostAndNoneComesTwice(Duration ahead) throws InterruptedException {
		try (FaultyProxy proxy = new FaultyProxy(this.engine)) {
			proxy.setClock(ahead);
			follow(proxy, (context) -> {
				createAndRemove("connected", 5);
				underResets(proxy, () -> {
					// Create no more events at a time than the engine remembers.
					for (int part = 0; part < 3; part++) {
						createAndRemove("resets" + part + "-", 50);
						assertAll(context.getBean(Listener.class));
					}
				});
				proxy.answer(UNAVAILABLE);
				createAndRemove("unavailable", 10);
				await(Duration.ofSeconds(2));
				proxy.answer(null);
				createAndRemove("available", 5);
				proxy.setClock(ahead.minusSeconds(60));
				createAndRemove("set back", 5);
				underResets(proxy, () -> createAndRemove("set back under resets", 20));
				assertAll(context.getBean(Listener.class));
				proxy.reset();
				proxy.setClock(ahead.plusSeconds(60));
				createAndRemove("set forward", 5);
				assertAll(context.getBean(Listener.class));
				assertThat(context.getBean(Listener.class).gaps).isEmpty();
			});
		}
	}

	@Test
	void whatIsWrongIsSaidOnceInTheLogAndInTheHealth(CapturedOutput output) {
		try (FaultyProxy proxy = new FaultyProxy(this.engine)) {
			follow(proxy, (context) -> {
				HealthIndicator health = context.getBean(HealthIndicator.class);
				createAndRemove("connected", 1);
				assertAll(context.getBean(Listener.class));
				assertThat(health(health).getStatus()).isEqualTo(Status.UP);
				proxy.answer("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>");
				Awaitility.await()
					.atMost(EngineFixture.PATIENCE)
					.untilAsserted(() -> assertThat(health(health).getStatus()).isEqualTo(Status.DOWN));
				assertThat(health(health).getDetails().toString()).contains("default", "text/html");
				createAndRemove("meanwhile", 2);
				await(Duration.ofSeconds(3));
				proxy.answer(null);
				assertAll(context.getBean(Listener.class));
				Awaitility.await()
					.atMost(EngineFixture.PATIENCE)
					.untilAsserted(() -> assertThat(health(health).getStatus()).isEqualTo(Status.UP));
			});
		}
		assertThat(output.getAll().split("are interrupted", -1)).as("one of each follower").hasSize(4);
	}

	private static Health health(HealthIndicator indicator) {
		return Objects.requireNonNull(indicator.health());
	}

	private void follow(FaultyProxy proxy, Work work) {
		ReactiveDockerOperations client = this.docker.client((builder) -> builder.address(proxy.address()));
		SystemEventsOptions volumes = new SystemEventsOptions().type(EventType.VOLUME);
		Disposable following = client.system().followEvents(volumes).subscribe((event) -> add(this.flux, event));
		try (Stream<EventMessage> events = DockerOperations.using(client).system().followEvents(volumes)) {
			Thread reader = new Thread(() -> events.forEach((event) -> add(this.stream, event)));
			reader.start();
			new ApplicationContextRunner()
				.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class,
						DockerEventsAutoConfiguration.class, DockerEventsHealthContributorAutoConfiguration.class))
				.withPropertyValues(this.docker.engine().properties(proxy.address()))
				.withPropertyValues("docker.events.enabled=true", "docker.events.types=volume")
				.withBean(Listener.class, () -> new Listener(this))
				.run((context) -> work.run(context));
		}
		finally {
			following.dispose();
		}
	}

	private static void underResets(FaultyProxy proxy, Runnable work) throws InterruptedException {
		AtomicBoolean done = new AtomicBoolean();
		Thread resets = new Thread(() -> {
			// Ever longer pauses let the followers get on, however slow the machine is.
			for (int millis = 200; !done.get(); millis += 20) {
				await(Duration.ofMillis(millis));
				proxy.reset();
			}
		});
		resets.start();
		work.run();
		done.set(true);
		resets.join();
	}

	private static void await(Duration time) {
		try {
			Thread.sleep(time.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void createAndRemove(String prefix, int count) {
		for (int i = 0; i < count; i++) {
			String volume = this.docker.volume(prefix.replace(' ', '-') + i);
			this.docker.blocking().volumes().create((options) -> options.name(volume));
			this.docker.blocking().volumes().remove(volume);
			this.expected.add("create " + volume);
			this.expected.add("destroy " + volume);
		}
	}

	private void assertAll(Listener listener) {
		Map.of("flux", this.flux, "stream", this.stream, "listener", listener.events).forEach((follower, given) -> {
			Awaitility.await(follower)
				.atMost(EngineFixture.PATIENCE)
				.untilAsserted(() -> assertThat(given).hasSizeGreaterThanOrEqualTo(this.expected.size()));
			assertThat(given).as(follower).containsExactlyElementsOf(this.expected);
		});
	}

	// Other tests may use the same engine.
	private void add(List<String> events, EventMessage event) {
		String id = String.valueOf(Objects.requireNonNull(event.actor()).id());
		if (id.startsWith(this.docker.name(""))) {
			events.add(event.action() + " " + id);
		}
	}

	private interface Work {

		void run(ApplicationContext context) throws InterruptedException;

	}

	static class Listener {

		final List<String> events = new CopyOnWriteArrayList<>();

		final List<DockerEventsGap> gaps = new CopyOnWriteArrayList<>();

		private final EventsThroughFaultsIntegrationTests test;

		Listener(EventsThroughFaultsIntegrationTests test) {
			this.test = test;
		}

		@EventListener
		void onEvent(DockerVolumeEvent event) {
			this.test.add(this.events, event.message());
		}

		@EventListener
		void onGap(DockerEventsGap gap) {
			this.gaps.add(gap);
		}

	}

}

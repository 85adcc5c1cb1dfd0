package io.github.dockerclient.transport;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OwnEngine;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.system.EventMessage;
import io.github.dockerclient.system.EventType;
import io.github.dockerclient.system.SystemEventsOptions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for connections whose peer becomes unreachable: the link to the engine's network
 * goes down, so that no data arrives and no connection is closed.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engine needs -Pengines")
class VanishedLinkIntegrationTests {

	private static final Duration KEEP_ALIVE = Duration.ofSeconds(6);

	/** Volumes, with two events each, before, during and after the loss of the link. */
	private static final int VOLUMES = 50;

	private final List<String> expected = new ArrayList<>();

	private final List<String> flux = new CopyOnWriteArrayList<>();

	private final List<String> stream = new CopyOnWriteArrayList<>();

	@ParameterizedTest
	@ValueSource(strings = { "tcp", "tls" })
	void whatIsUnderWayFailsAndFollowedEventsGoOn(String door) throws IOException, InterruptedException {
		try (OwnEngine engine = OwnEngine.up(String.valueOf(Engines.variables(door).get("ENGINE_NAME")));
				ServerSocket registry = new ServerSocket(0);
				ReactiveDockerOperations direct = ReactiveDockerOperations.builder().address(engine.address()).build();
				ReactiveDockerOperations client = client(engine.variables(door))) {
			DockerOperations docker = DockerOperations.using(direct);
			String id = docker.containers()
				.create((container) -> container.image(EngineFixture.IMAGE)
					.command("sh", "-c", "echo begun; exec sleep 600")
					.hostConfig((host) -> host.networkMode("none")))
				.id();
			docker.containers().start(id);
			SystemEventsOptions volumes = new SystemEventsOptions().type(EventType.VOLUME);
			Disposable following = client.system()
				.followEvents(volumes)
				.subscribe((event) -> this.flux.add(describe(event)));
			Stream<EventMessage> stream = DockerOperations.using(client).system().followEvents(volumes);
			new Thread(() -> stream.forEach((event) -> this.stream.add(describe(event)))).start();
			List<CompletableFuture<?>> calls = List.of(client.containers().wait(id).toFuture(), logs(client, id),
					client.images().pull(hostOf(engine) + ":" + registry.getLocalPort() + "/nothing:1").toFuture());
			registry.accept();
			createAndRemove(docker, "before");
			awaitEvents();
			long begin = System.nanoTime();
			engine.setLink(false);
			createAndRemove(docker, "meanwhile");
			for (CompletableFuture<?> call : calls) {
				assertThat(call).failsWithin(EngineFixture.PATIENCE)
					.withThrowableThat()
					.withCauseInstanceOf(DockerConnectionException.class);
			}
			assertThat(Duration.ofNanos(System.nanoTime() - begin)).as("no other failure")
				.isGreaterThan(Duration.ofSeconds(2));
			TimeUnit.SECONDS.sleep(Integer.getInteger("link.seconds", 0));
			engine.setLink(true);
			createAndRemove(docker, "after");
			awaitEvents();
			following.dispose();
			stream.close();
			docker.containers().remove(id, (options) -> options.force(true));
		}
	}

	private static ReactiveDockerOperations client(Map<String, String> variables) {
		String certificates = variables.get("DOCKER_CERT_PATH");
		return ReactiveDockerOperations.builder()
			.address(DockerAddress.of(String.valueOf(variables.get("DOCKER_HOST"))))
			.tls((certificates != null)
					? DockerTls.of(HijackTransportsIntegrationTests.context(Path.of(certificates), "TLSv1.3")) : null)
			.connectTimeout(Duration.ofSeconds(2))
			.keepAlive(KEEP_ALIVE)
			.build();
	}

	// Return when the log has begun.
	private static CompletableFuture<?> logs(ReactiveDockerOperations client, String id) {
		CompletableFuture<Void> begun = new CompletableFuture<>();
		CompletableFuture<Void> ended = client.containers()
			.logs(id, (options) -> options.follow(true))
			.doOnNext((frame) -> begun.complete(null))
			.then(Mono.<Void>empty())
			.toFuture();
		begun.orTimeout(EngineFixture.PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
		return ended;
	}

	// Return the address of this machine's side of the link.
	private static String hostOf(OwnEngine engine) {
		return engine.publishedPortsAt().replaceFirst("\\.2$", ".1");
	}

	private void createAndRemove(DockerOperations docker, String prefix) {
		for (int i = 0; i < VOLUMES; i++) {
			String volume = prefix + i;
			docker.volumes().create((options) -> options.name(volume));
			docker.volumes().remove(volume);
			this.expected.add("create " + volume);
			this.expected.add("destroy " + volume);
		}
	}

	private static String describe(EventMessage event) {
		return event.action() + " " + Objects.requireNonNull(event.actor()).id();
	}

	private void awaitEvents() {
		for (List<String> events : List.of(this.flux, this.stream)) {
			Awaitility.await()
				.atMost(EngineFixture.PATIENCE)
				.untilAsserted(() -> assertThat(events).hasSizeGreaterThanOrEqualTo(this.expected.size()));
			assertThat(events).containsExactlyElementsOf(this.expected);
		}
	}

}

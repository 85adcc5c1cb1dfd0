package io.github.dockerclient;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import io.github.dockerclient.build.BuildResult;
import io.github.dockerclient.container.ContainerInspectResponse;
import io.github.dockerclient.container.ContainerStatsResponse;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.engines.CommandLine;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.ParityTable;
import io.github.dockerclient.engines.RecordingProxy;
import io.github.dockerclient.engines.Tar;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.stream.Attachment;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.system.EventAction;
import io.github.dockerclient.system.EventMessage;
import io.github.dockerclient.system.EventType;
import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.ByteSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.Disposable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for everyday operations with Podman behind Docker's API, and with an engine at a
 * TCP port without TLS.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engines need -Pengines")
@ParameterizedClass
@MethodSource("io.github.dockerclient.engines.Engines#others")
class OtherEnginesIntegrationTests {

	@RegisterExtension
	static final ParityTable PODMAN = new ParityTable("Podman");

	private final String host;

	private final ReactiveDockerOperations reactive;

	private final DockerOperations docker;

	OtherEnginesIntegrationTests(String engine) {
		this.host = String.valueOf(Engines.variables(engine).get("DOCKER_HOST"));
		this.reactive = ReactiveDockerOperations.builder().host(this.host).build();
		this.docker = DockerOperations.using(this.reactive);
	}

	@AfterEach
	void close() {
		this.reactive.close();
	}

	@Test
	void versionIsNegotiated() {
		ApiVersion newest = ApiVersion.of(String.valueOf(this.docker.system().version().apiVersion()));
		assertThat(this.docker.system().apiVersion())
			.isEqualTo(newest.isBefore(ApiVersion.NEWEST) ? newest : ApiVersion.NEWEST);
	}

	@Test
	void containersAreRunAndTheirOutputIsReported() {
		assertThat(this.docker.containers().run(EngineFixture.IMAGE, "sh", "-c", "echo out; echo err >&2; exit 3"))
			.satisfies((result) -> {
				assertThat(result.exitCode()).isEqualTo(3);
				assertThat(result.stdout()).isEqualTo("out\n");
				assertThat(result.stderr()).isEqualTo("err\n");
			});
	}

	@Test
	void containersLive() {
		Instant begin = Instant.now().minusSeconds(1);
		String id = this.docker.containers()
			.create((container) -> container.image(EngineFixture.IMAGE)
				.command("sh", "-c", "echo begin; exec sleep 600")
				.label("test", "other"))
			.id();
		try {
			this.docker.containers().start(id);
			assertThat(this.docker.containers().list((list) -> list.label("test", "other")))
				.extracting(ContainerSummary::id)
				.containsExactly(id);
			ContainerInspectResponse inspected = this.docker.containers().inspect(id);
			assertThat(inspected.id()).isEqualTo(id);
			try (Stream<Frame> logs = this.docker.containers().logs(id, (log) -> log.follow(true))) {
				assertThat(logs.findFirst()).map(Frame::text).hasValue("begin\n");
			}
			assertThat(this.docker.exec()
				.run(id, (command) -> command.command("sh", "-c", "cat; echo end")
					.stdin(ByteSource.of("in\n".getBytes(StandardCharsets.UTF_8))))
				.stdout()).isEqualTo("in\nend\n");
			this.docker.containers().kill(id);
			this.docker.containers().wait(id);
		}
		finally {
			this.docker.containers().remove(id, (options) -> options.force(true));
		}
		List<EventMessage> events = this.reactive.system()
			.events((options) -> options.since(begin).until(Instant.now().plusSeconds(1)))
			.filter((event) -> id.equals((event.actor() != null) ? event.actor().id() : null))
			.collectList()
			.blockOptional(Duration.ofSeconds(30))
			.orElseThrow();
		assertThat(events).extracting((event) -> String.valueOf(event.action()))
			.anyMatch((action) -> action.contains("start"));
	}

	@Test
	void whatPodmanDoesNotAnswerIsSaid() {
		Assumptions.assumeTrue(this.docker.system().version().toString().contains("Podman"),
				"Docker answers all of these");
		String id = this.docker.containers().create((container) -> container.image(EngineFixture.IMAGE)).id();
		try {
			assertNoContent("stats --no-stream " + id, null, () -> this.docker.containers().statsOnce(id));
			assertNoContent("stats --no-stream " + id, null, () -> this.docker.containers().statsOneShot(id));
			assertNoContent("top " + id, null, () -> this.docker.containers().top(id));
			assertNoContent("images --digests",
					"the command line does not send the parameter, to which Podman answers nothing; all lists have digests",
					() -> this.docker.images().list((list) -> list.digests(true)));
			assertThatExceptionOfType(DockerException.class).isThrownBy(() -> {
				try (Stream<ContainerStatsResponse> stats = this.docker.containers().stats(id)) {
					stats.findFirst();
				}
			}).satisfies(this::isExplained);
		}
		finally {
			this.docker.containers().remove(id, (options) -> options.force(true));
		}
	}

	// Newer versions of Podman report the reason, some of them in an answer with the
	// status 200.
	private void isExplained(DockerException failure) {
		assertThat(failure.getMessage()).containsAnyOf("without the expected content",
				"Podman does not measure one that does not run", "container is stopped", "running containers");
	}

	private void assertNoContent(String command, @Nullable String reason, ThrowingCallable call) {
		assertThatExceptionOfType(DockerException.class).isThrownBy(call).satisfies(this::isExplained);
		int exitCode = new CommandLine(Map.of("DOCKER_HOST", this.host)).run(command.split(" ")).exitCode();
		PODMAN.row(command.replaceFirst(" [0-9a-f]{64}$", " of a container that does not run"),
				(exitCode != 0) ? "an error" : "a list", "an error", (exitCode != 0 || reason != null) ? reason
						: "the command line takes the error for a measurement, and shows zeros");
	}

	@Test
	void attachingRepeatsTheLog() {
		String id = this.docker.containers()
			.create((container) -> container.image(EngineFixture.IMAGE)
				.command("sh", "-c", "echo one; echo two >&2; echo three; exec sleep 600"))
			.id();
		try {
			this.docker.containers().start(id);
			try (Stream<Frame> logs = this.docker.containers().logs(id, (log) -> log.follow(true))) {
				assertThat(logs.map(Frame::text).filter((text) -> text.contains("three")).findFirst()).isPresent();
			}
			StringBuilder output = new StringBuilder();
			try (Attachment attached = this.docker.containers()
				.attach(id, (options) -> options.logs(true).stdout(true).stderr(true))) {
				attached.frames().takeWhile((frame) -> {
					output.append(frame.text());
					return !(output.toString().contains("two") && output.toString().contains("three"));
				}).forEach((frame) -> {
				});
			}
			assertThat(output.toString()).contains("one", "two", "three");
		}
		finally {
			this.docker.containers().remove(id, (options) -> options.force(true));
		}
	}

	@Test
	void imagesArePulledBuiltAndRemoved() {
		String registry = String.valueOf(Engines.variables("registry").get("REGISTRY"));
		String name = registry + "/other:" + UUID.randomUUID();
		RegistryCredentials credentials = new RegistryCredentials(registry, "tester", "secret", null);
		BuildResult built = this.docker.build()
			.build((build) -> build
				.context(ByteSource.of(Tar.of("Dockerfile",
						"FROM busybox:local\nLABEL other=%s\n".formatted(name).getBytes(StandardCharsets.UTF_8))))
				.tag(name));
		assertThat(this.docker.images().inspect(name).id()).contains(built.imageId());
		this.docker.images().push(name, (push) -> push.credentials(credentials));
		this.docker.images().remove(name, (options) -> options.force(true));
		this.docker.images().pull(name, (pull) -> pull.credentials(credentials));
		assertThat(this.docker.images().inspect(name).id()).contains(built.imageId());
		this.docker.images().remove(name, (options) -> options.force(true));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.docker.images().inspect(name));
	}

	// In an event, Podman reports the name of a volume as an attribute, Docker as the id.
	@Test
	void eventsAreFollowedOverConnectionsThatBreak() {
		String prefix = "other-" + UUID.randomUUID();
		List<String> events = new CopyOnWriteArrayList<>();
		try (RecordingProxy proxy = RecordingProxy.unix("other", TestEngine.socketAddress(DockerAddress.of(this.host)));
				ReactiveDockerOperations client = ReactiveDockerOperations.builder().address(proxy.address()).build()) {
			Disposable following = client.system()
				.followEvents((options) -> options.type(EventType.VOLUME))
				.filter((event) -> String.valueOf(event.actor()).contains(prefix))
				.map((event) -> EventAction.CREATE.equals(event.action()) ? "created" : "removed")
				.subscribe(events::add);
			List<String> expected = new ArrayList<>();
			for (int i = 0; i < 5; i++) {
				String volume = prefix + "-" + i;
				proxy.stop();
				this.docker.volumes().create((options) -> options.name(volume));
				proxy.start();
				this.docker.volumes().remove(volume);
				expected.addAll(List.of("created", "removed"));
				Awaitility.await()
					.atMost(EngineFixture.PATIENCE)
					.untilAsserted(() -> assertThat(events).containsExactlyElementsOf(expected));
			}
			following.dispose();
		}
	}

	@Test
	void whatIsMissingIsReported() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.docker.containers().inspect("no-such-container"))
			.withMessageContaining("no-such-container");
	}

}

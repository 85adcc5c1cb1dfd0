package io.github.dockerclient.test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.container.ContainerCreateOptions;
import io.github.dockerclient.container.ContainerInspectResponse;
import io.github.dockerclient.container.ContainerState;
import io.github.dockerclient.container.ContainerStatus;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.container.HealthStatus;
import io.github.dockerclient.container.WaitCondition;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.image.ImageSummary;
import io.github.dockerclient.network.NetworkInspect;
import io.github.dockerclient.stream.Attachment;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.system.EventMessage;
import io.github.dockerclient.system.SystemEventsOptions;
import io.github.dockerclient.system.SystemInfo;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.HealthConfig;
import io.github.dockerclient.volume.Volume;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the behaviour that a {@link ScriptedEngine} has in common with real engines.
 * They run on real engines, where a container runs the commands of its shell, and on a
 * scripted engine, where it runs its script.
 */
abstract class EngineContract {

	private static final String IMAGE = EngineFixture.IMAGE;

	private static final String LABEL = "io.github.dockerclient.contract";

	private final String id = UUID.randomUUID().toString().substring(0, 8);

	private @Nullable DockerCleanup cleanup;

	abstract DockerOperations docker();

	/**
	 * Define how containers behave from now on.
	 * @param script the script that, on a scripted engine, does the same as the shell on
	 * a real one
	 */
	abstract void script(Consumer<ScriptedProcess> script);

	/**
	 * Provide an image that can be pulled.
	 * @return its name
	 */
	abstract String pullable();

	/**
	 * Return the API version that the client uses.
	 * @return the version
	 */
	abstract ApiVersion spoken();

	/**
	 * Return the newest API version that the engine supports.
	 * @return the version
	 */
	abstract ApiVersion newest();

	/**
	 * Count the answers to wait requests.
	 * @return the number of answers that have begun
	 */
	abstract int waits();

	private DockerCleanup cleanup() {
		if (this.cleanup == null) {
			this.cleanup = DockerCleanup.of(docker(), LABEL, this.id);
		}
		return this.cleanup;
	}

	void cleanUp() {
		cleanup().close();
	}

	private String name(String suffix) {
		return "contract-" + this.id + "-" + suffix;
	}

	private String create(String shell, Consumer<ContainerCreateOptions> options) {
		return docker().containers().create((container) -> {
			container.image(IMAGE).command("sh", "-c", shell).label(LABEL, this.id);
			options.accept(container);
		}).id();
	}

	private String create(String shell, String name) {
		return create(shell, (container) -> container.name(name(name)));
	}

	private String start(String shell, String name) {
		String container = create(shell, name);
		docker().containers().start(container);
		return container;
	}

	private String startServer(String name) {
		return start("trap 'exit 143' TERM; echo ready; while :; do sleep 0.05; done", name);
	}

	private void scriptServer() {
		script((process) -> process.stdout("ready")
			.exec("echo hello", (command) -> command.stdout("hello"))
			.exec("sh -c echo out; echo err >&2; exit 4",
					(command) -> command.stdout("out").stderr("err").exitCode(4)));
	}

	private ContainerState state(String container) {
		ContainerState state = docker().containers().inspect(container).state();
		assertThat(state).isNotNull();
		return state;
	}

	private List<ContainerSummary> list(String key, String value) {
		return docker().containers().list((list) -> list.all(true).label(LABEL, this.id).filter(key, value));
	}

	private List<EventMessage> events(Instant begin, Consumer<SystemEventsOptions> filters) {
		try (Stream<EventMessage> events = docker().system().events((event) -> {
			event.since(begin).until(now());
			filters.accept(event);
		})) {
			return events.toList();
		}
	}

	private List<String> actions(Instant begin, String container) {
		return events(begin, (event) -> event.container(container)).stream()
			.map((event) -> String.valueOf(event.action()))
			.toList();
	}

	// Engines answer before they have recorded some events.
	private static void await(ThrowingRunnable assertion) {
		Awaitility.await().atMost(EngineFixture.PATIENCE).untilAsserted(assertion);
	}

	// Returns the time of the engine, which uses the clock of this machine.
	private static Instant now() {
		return Instant.now();
	}

	private static String text(Stream<Frame> frames, Frame.Source source) {
		try (frames) {
			return frames.filter((frame) -> frame.source() == source).map(Frame::text).collect(Collectors.joining());
		}
	}

	@Test
	void engineReportsItsVersions() {
		assertThat(docker().system().apiVersion()).isEqualTo(spoken());
		assertThat(docker().system().version().apiVersion()).isEqualTo(newest().toString());
		assertThat(docker().system().version().os()).isEqualTo("linux");
		SystemInfo info = docker().system().info();
		assertThat(info.osType()).isEqualTo("linux");
		assertThat(info.images()).isPositive();
	}

	@Test
	void containersAreCreatedStartedAndRemoved() {
		scriptServer();
		String id = create("trap 'exit 143' TERM; while :; do sleep 0.05; done", "life");
		ContainerInspectResponse created = docker().containers().inspect(name("life"));
		assertThat(created.id()).isEqualTo(id);
		assertThat(created.name()).isEqualTo("/" + name("life"));
		assertThat(created.config()).isNotNull();
		assertThat(created.config().labels()).containsEntry(LABEL, this.id);
		assertThat(created.config().image()).isEqualTo(IMAGE);
		assertThat(created.path()).isEqualTo("sh");
		assertThat(state(id).status()).isEqualTo(ContainerStatus.CREATED);
		docker().containers().start(id);
		docker().containers().start(id);
		assertThat(state(id).status()).isEqualTo(ContainerStatus.RUNNING);
		assertThat(state(id.substring(0, 12)).running()).isTrue();
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> docker().containers().remove(id));
		docker().containers().stop(id);
		docker().containers().stop(id);
		assertThat(state(id).status()).isEqualTo(ContainerStatus.EXITED);
		assertThat(state(id).exitCode()).isEqualTo(143);
		docker().containers().restart(id);
		assertThat(state(id).running()).isTrue();
		docker().containers().remove(id, (options) -> options.force(true));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> docker().containers().inspect(id))
			.satisfies((failure) -> assertThat(failure.engineMessage()).isEqualTo("No such container: " + id));
	}

	@Test
	void whatIsMissingOrTakenIsReported() {
		scriptServer();
		String id = create("true", "taken");
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> create("true", "taken"))
			.withMessageContaining("is already in use by container \"" + id);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> docker().containers().create((container) -> container.image("no/such")))
			.satisfies((failure) -> assertThat(failure.engineMessage()).isEqualTo("No such image: no/such:latest"));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> docker().containers().start("nobody"));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> docker().containers().wait("nobody"));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> docker().exec().run("nobody", "true"));
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> docker().containers().kill(id));
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> docker().exec().run(id, "true"));
		assertThatExceptionOfType(EngineException.class).isThrownBy(() -> docker().images().pull("no/such:1"));
	}

	@Test
	void invalidNamesOfImagesAreRejected() {
		scriptServer();
		for (String name : List.of("UPPER", "a:b:c", "-a")) {
			assertInvalid(() -> docker().images().inspect(name));
			assertInvalid(() -> docker().images().remove(name));
			assertInvalid(() -> docker().containers().create((container) -> container.image(name).command("true")));
			assertThat(list("ancestor", name)).isEmpty();
		}
		String missing = "sha256:" + "0".repeat(64);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> docker().images().inspect(missing))
			.satisfies((failure) -> assertThat(failure.engineMessage()).endsWith("No such image: " + missing));
	}

	private static void assertInvalid(ThrowingCallable call) {
		assertThatExceptionOfType(BadRequestException.class).isThrownBy(call)
			.satisfies((failure) -> assertThat(failure.engineMessage()).contains("invalid reference format"));
	}

	@Test
	void containersAreFoundByFilters() {
		scriptServer();
		String waiting = create("true", "found-created");
		String running = startServer("found-running");
		assertThat(docker().containers().list((list) -> list.label(LABEL, this.id))).extracting(ContainerSummary::id)
			.containsExactly(running);
		assertThat(docker().containers().list((list) -> list.all(true).label(LABEL, this.id)))
			.extracting(ContainerSummary::id)
			.containsExactly(running, waiting);
		assertThat(list("status", "created")).extracting(ContainerSummary::name).containsExactly(name("found-created"));
		assertThat(list("name", "found-run")).extracting(ContainerSummary::id).containsExactly(running);
		assertThat(list("id", waiting.substring(0, 12))).extracting(ContainerSummary::id).containsExactly(waiting);
		assertThat(list("ancestor", IMAGE)).hasSize(2);
		assertThat(list("name", "nobody")).isEmpty();
		assertThat(docker().containers().list((list) -> list.all(true).limit(1).label(LABEL, this.id)))
			.extracting(ContainerSummary::id)
			.containsExactly(running);
		assertThat(list("status", "running")).singleElement().satisfies((container) -> {
			assertThat(container.image()).isEqualTo(IMAGE);
			assertThat(container.state()).isEqualTo(ContainerStatus.RUNNING);
			assertThat(container.status()).startsWith("Up ");
			assertThat(container.labels()).containsEntry(LABEL, this.id);
		});
	}

	@Test
	void containersRun() {
		script((process) -> process.stdout("out").stderr("err").exitCode(3));
		assertThat(docker().containers()
			.run((container) -> container.image(IMAGE)
				.command("sh", "-c", "echo out; echo err >&2; exit 3")
				.label(LABEL, this.id)))
			.satisfies((result) -> {
				assertThat(result.exitCode()).isEqualTo(3);
				assertThat(result.stdout()).isEqualTo("out\n");
				assertThat(result.stderr()).isEqualTo("err\n");
			});
		assertThat(list("status", "exited")).isEmpty();
	}

	@Test
	void logsAreCut() {
		script((process) -> process.stdout("1", "2").stderr("3").exitCode(0));
		String id = start("echo 1; echo 2; sleep 0.1; echo 3 >&2", "logs");
		docker().containers().wait(id);
		assertThat(text(docker().containers().logs(id), Frame.Source.STDOUT)).isEqualTo("1\n2\n");
		assertThat(text(docker().containers().logs(id, (log) -> log.stdout(false)), Frame.Source.STDERR))
			.isEqualTo("3\n");
		assertThat(text(docker().containers().logs(id, (log) -> log.tail(2)), Frame.Source.STDOUT)).isEqualTo("2\n");
		assertThat(text(docker().containers().logs(id, (log) -> log.tail(0)), Frame.Source.STDOUT)).isEmpty();
		assertThat(text(docker().containers().logs(id, (log) -> log.tail(1).stderr(false)), Frame.Source.STDOUT))
			.isEmpty();
		String line = text(docker().containers().logs(id, (log) -> log.timestamps(true).tail(1)), Frame.Source.STDERR);
		assertThat(line).endsWith(" 3\n").hasSize(33);
		Instant last = Instant.parse(line.substring(0, 30));
		assertThat(text(docker().containers().logs(id, (log) -> log.since(last)), Frame.Source.STDERR))
			.isEqualTo("3\n");
		assertThat(text(docker().containers().logs(id, (log) -> log.since(last.plusNanos(1))), Frame.Source.STDERR))
			.isEmpty();
		assertThat(text(docker().containers().logs(id, (log) -> log.until(last.minusNanos(1))), Frame.Source.STDERR))
			.isEmpty();
	}

	@Test
	void followedLogsEndWithTheContainer() {
		scriptServer();
		String id = startServer("follow");
		try (Stream<Frame> logs = docker().containers().logs(id, (log) -> log.follow(true))) {
			var frames = logs.iterator();
			assertThat(frames.next().text()).isEqualTo("ready\n");
			docker().containers().kill(id);
			assertThat(frames.hasNext()).isFalse();
		}
	}

	@Test
	void terminalsHaveNoFrames() {
		script((process) -> process.stdout("out").stderr("err").exitCode(0));
		String id = create("echo out; echo err >&2", (container) -> container.tty(true));
		docker().containers().start(id);
		docker().containers().wait(id);
		assertThat(text(docker().containers().logs(id), Frame.Source.STDOUT)).isEqualTo("out\r\nerr\r\n");
	}

	@Test
	void attachmentsSeeAllFromTheStartOn() {
		script((process) -> process.stdout("out").stderr("err").exitCode(2));
		String id = create("echo out; echo err >&2; exit 2", "attach");
		try (Attachment attachment = docker().containers().attach(id)) {
			docker().containers().start(id);
			List<Frame> frames = attachment.frames().toList();
			assertThat(text(frames.stream(), Frame.Source.STDOUT)).isEqualTo("out\n");
			assertThat(text(frames.stream(), Frame.Source.STDERR)).isEqualTo("err\n");
			assertThat(attachment.exitCode()).isEqualTo(2);
		}
	}

	@Test
	void waitingEnds() {
		script((process) -> process.exitCode(5));
		String id = create("exit 5", "wait");
		assertThat(docker().containers().wait(id).statusCode()).isZero();
		CompletableFuture<Long> exit = waitInBackground(id, WaitCondition.NEXT_EXIT);
		docker().containers().start(id);
		assertThat(exit).succeedsWithin(EngineFixture.PATIENCE).isEqualTo(5L);
		assertThat(docker().containers().wait(id).statusCode()).isEqualTo(5);
		CompletableFuture<Long> removal = waitInBackground(id, WaitCondition.REMOVED);
		docker().containers().remove(id);
		assertThat(removal).succeedsWithin(EngineFixture.PATIENCE).isEqualTo(5L);
	}

	// The engine begins its answer when it has registered the wait.
	private CompletableFuture<Long> waitInBackground(String container, WaitCondition condition) {
		int before = waits();
		CompletableFuture<Long> exitCode = CompletableFuture
			.supplyAsync(() -> docker().containers().wait(container, condition).statusCode());
		Awaitility.await().atMost(EngineFixture.PATIENCE).until(() -> waits() > before);
		return exitCode;
	}

	@Test
	void signalsEndContainers() {
		scriptServer();
		String id = startServer("signals");
		text(docker().containers().logs(id, (log) -> log.follow(true)).limit(1), Frame.Source.STDOUT);
		docker().containers().kill(id, "USR1");
		docker().containers().kill(id, "SIGTERM");
		assertThat(docker().containers().wait(id).statusCode()).isEqualTo(143);
		docker().containers().start(id);
		assertThatExceptionOfType(BadRequestException.class)
			.isThrownBy(() -> docker().containers().kill(id, "NONSENSE"));
		docker().containers().kill(id);
		assertThat(docker().containers().wait(id).statusCode()).isEqualTo(137);
	}

	@Test
	void commandsRunInContainers() {
		scriptServer();
		String id = startServer("exec");
		assertThat(docker().exec().run(id, "echo", "hello").stdout()).isEqualTo("hello\n");
		assertThat(docker().exec().run(id, "sh", "-c", "echo out; echo err >&2; exit 4")).satisfies((result) -> {
			assertThat(result.stdout()).isEqualTo("out\n");
			assertThat(result.stderr()).isEqualTo("err\n");
			assertThat(result.exitCode()).isEqualTo(4);
		});
		assertThat(docker().exec().run(id, "no-such-command")).satisfies((result) -> {
			assertThat(result.stdout()).contains("executable file not found");
			assertThat(result.exitCode()).isIn(126L, 127L);
		});
		String exec = docker().exec().create(id, (config) -> config.command("echo", "hello")).id();
		docker().exec().startDetached(exec);
		Awaitility.await()
			.atMost(EngineFixture.PATIENCE)
			.untilAsserted(() -> assertThat(docker().exec().inspect(exec).running()).isFalse());
		assertThat(docker().exec().inspect(exec).exitCode()).isZero();
		assertThat(docker().exec().inspect(exec).containerId()).isEqualTo(id);
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> docker().exec().startDetached(exec));
	}

	@Test
	void eventsReportTheLifeOfAContainer() {
		scriptServer();
		Instant begin = now();
		String id = startServer("events");
		text(docker().containers().logs(id, (log) -> log.follow(true)).limit(1), Frame.Source.STDOUT);
		docker().exec().run(id, "echo", "hello");
		docker().containers().kill(id, "TERM");
		docker().containers().wait(id);
		docker().containers().remove(id);
		await(() -> assertThat(actions(begin, id))
			.containsExactlyInAnyOrder("create", "start", "exec_create: echo hello", "exec_start: echo hello",
					"exec_die", "kill", "die", "destroy")
			.containsSubsequence("create", "start", "exec_create: echo hello", "exec_start: echo hello", "kill",
					"destroy"));
		List<EventMessage> died = events(begin,
				(event) -> event.label(LABEL, this.id).filter("event", "die").filter("type", "container"));
		assertThat(died).singleElement().satisfies((event) -> {
			assertThat(event.actor()).isNotNull();
			assertThat(event.actor().id()).isEqualTo(id);
			assertThat(event.actor().attributes()).containsEntry("exitCode", "143")
				.containsEntry("image", IMAGE)
				.containsEntry("name", name("events"))
				.containsEntry(LABEL, this.id);
			Instant time = event.timeNano();
			assertThat(time).isNotNull().isAfterOrEqualTo(begin);
			assertThat(events(time.plusNanos(1), (filter) -> filter.container(id)))
				.extracting((next) -> String.valueOf(next.action()))
				.doesNotContain("die");
		});
	}

	@Test
	void eventsReportThatAContainerWasStoppedAndStarted() {
		scriptServer();
		String id = startServer("restarts");
		Instant begin = now();
		docker().containers().stop(id);
		docker().containers().restart(id);
		await(() -> assertThat(actions(begin, id)).containsExactlyInAnyOrder("kill", "die", "stop", "start",
				"restart"));
	}

	@Test
	void eventsComeWhenTheyHappen() {
		script((process) -> process.exitCode(0));
		String id = create("true", "live");
		Instant begin = now();
		try (Stream<EventMessage> events = docker().system().events((event) -> event.since(begin).container(id))) {
			docker().containers().start(id);
			assertThat(events.limit(2).map((event) -> String.valueOf(event.action()))).containsExactly("start", "die");
		}
	}

	@Test
	void healthIsReported() {
		script((process) -> process.healthy());
		String id = create("exec sleep 600", (container) -> container.config((config) -> config.healthcheck(
				HealthConfig.builder().test(List.of("CMD", "true")).interval(Duration.ofMillis(100)).build())));
		Instant begin = now();
		docker().containers().start(id);
		docker().containers().awaitHealthy(id, EngineFixture.PATIENCE);
		ContainerState state = state(id);
		assertThat(state.health()).isNotNull();
		assertThat(state.health().status()).isEqualTo(HealthStatus.HEALTHY);
		await(() -> assertThat(actions(begin, id)).contains("health_status: healthy"));
	}

	@Test
	void containersThatRemoveThemselvesAreGone() {
		script((process) -> process.exitCode(0));
		String id = create("true", (container) -> container.autoRemove(true));
		docker().containers().start(id);
		Awaitility.await()
			.atMost(EngineFixture.PATIENCE)
			.untilAsserted(() -> assertThatExceptionOfType(NotFoundException.class)
				.isThrownBy(() -> docker().containers().inspect(id)));
	}

	@Test
	void portsArePublished() {
		scriptServer();
		String id = create("exec sleep 600", (container) -> container.publish(80));
		docker().containers().start(id);
		assertThat(list("id", id)).singleElement()
			.satisfies((container) -> assertThat(container.ports()).isNotEmpty().allSatisfy((port) -> {
				assertThat(port.privatePort()).isEqualTo(80);
				assertThat(port.publicPort()).isPositive();
			}));
	}

	@Test
	void imagesAreListedAndInspected() {
		scriptServer();
		String imageId = docker().images().inspect(IMAGE).id();
		assertThat(docker().images().list()).extracting(ImageSummary::id).contains(imageId);
		assertThat(docker().images().list((list) -> list.filter("reference", IMAGE)))
			.flatExtracting(ImageSummary::repoTags)
			.contains(IMAGE);
		String name = IMAGE.substring(0, IMAGE.indexOf(':'));
		for (String pattern : List.of(name, name + ":*", "?" + name.substring(1) + "*:*")) {
			assertThat(docker().images().list((list) -> list.reference(pattern))).describedAs(pattern)
				.extracting(ImageSummary::id)
				.contains(imageId);
		}
		assertThat(docker().images().list((list) -> list.reference(name + "/*"))).isEmpty();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> docker().images().inspect("no/such"))
			.satisfies((failure) -> assertThat(failure.engineMessage()).endsWith("No such image: no/such:latest"));
		create("true", "user");
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> docker().images().remove(IMAGE));
	}

	@Test
	void imagesArePulled() {
		String name = pullable();
		Instant begin = now();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> docker().images().inspect(name));
		docker().images().pull(name);
		assertThat(docker().images().inspect(name).repoTags()).contains(name);
		assertThat(events(begin, (event) -> event.filter("event", "pull").image(name))).hasSize(1);
		assertThat(docker().images().remove(name)).isNotEmpty();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> docker().images().inspect(name));
	}

	@Test
	void networksAreNotedDown() {
		String name = name("net");
		String id = docker().networks().create(name, (network) -> network.label(LABEL, this.id)).id();
		NetworkInspect network = docker().networks().inspect(name);
		assertThat(network.id()).isEqualTo(id);
		assertThat(network.driver()).isEqualTo("bridge");
		assertThat(docker().networks().list((list) -> list.label(LABEL, this.id))).hasSize(1);
		docker().networks().remove(id);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> docker().networks().remove(name));
	}

	@Test
	void volumesAreNotedDown() {
		String name = name("volume");
		for (int i = 0; i < 2; i++) {
			assertThat(docker().volumes().create((volume) -> volume.name(name).label(LABEL, this.id)).name())
				.isEqualTo(name);
		}
		assertThat(docker().volumes().list((list) -> list.label(LABEL, this.id)).volumes()).extracting(Volume::name)
			.containsExactly(name);
		assertThat(docker().volumes().inspect(name).driver()).isEqualTo("local");
		docker().volumes().remove(name);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> docker().volumes().remove(name));
	}

	@Test
	void cleanupRemovesWhatHasItsLabel() {
		scriptServer();
		String container = startServer("cleaned");
		String other = docker().containers()
			.create((options) -> options.image(IMAGE).label(LABEL, this.id + "-other"))
			.id();
		docker().networks().create(name("cleaned"), (network) -> network.label(LABEL, this.id));
		docker().volumes().create((volume) -> volume.name(name("cleaned")).label(LABEL, this.id));
		cleanup().close();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> docker().containers().inspect(container));
		assertThat(docker().containers().inspect(other).id()).isEqualTo(other);
		docker().containers().remove(other);
		assertThat(docker().networks().list((list) -> list.label(LABEL, this.id))).isEmpty();
		assertThat(docker().volumes().list((list) -> list.label(LABEL, this.id)).volumes()).isEmpty();
	}

}

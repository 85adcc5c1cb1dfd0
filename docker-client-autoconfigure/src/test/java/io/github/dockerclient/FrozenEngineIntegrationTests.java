package io.github.dockerclient;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.build.BuilderVersion;
import io.github.dockerclient.container.CheckpointCreateRequest;
import io.github.dockerclient.container.ContainerStopOptions;
import io.github.dockerclient.container.WaitCondition;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OwnEngine;
import io.github.dockerclient.engines.QuietNettyExtension;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.service.ServiceCreateOptions;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.ObjectVersion;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for calls with a timeout to an engine that is frozen.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engine needs -Pengines")
@ExtendWith(QuietNettyExtension.class)
class FrozenEngineIntegrationTests {

	private static final Duration LIMIT = Duration.ofMillis(300);

	private static final String IMAGE = EngineFixture.IMAGE;

	private static final ByteSource ARCHIVE = ByteSource.of(new byte[1024]);

	private static final ContainerStopOptions STOP_WITHOUT_END = new ContainerStopOptions()
		.timeout(Duration.ofSeconds(-1));

	private static final OwnEngine ENGINE = OwnEngine.up(Engines.REFERENCE);

	@TempDir
	Path directory;

	private final ReactiveDockerOperations docker = ReactiveDockerOperations.builder()
		.address(ENGINE.address())
		.build();

	private final DockerOperations blocking = DockerOperations.using(this.docker);

	@AfterAll
	static void down() {
		ENGINE.close();
	}

	@AfterEach
	void close() {
		this.docker.close();
		assertThat(EngineFixture.clientThreads()).isEmpty();
	}

	private String started(String... command) {
		String container = this.blocking.containers().create((options) -> options.image(IMAGE).command(command)).id();
		this.blocking.containers().start(container);
		return container;
	}

	@Test
	void callsEndWithinTheirCallersLimits() throws IOException {
		String container = started("sleep", "600");
		long before = EngineFixture.sockets();
		ExecutorService threads = Executors.newFixedThreadPool(8);
		ENGINE.freeze();
		try {
			CompletableFuture
				.allOf(calls(this.blocking, container).entrySet()
					.stream()
					.map((call) -> CompletableFuture.runAsync(() -> assertTimeout(call.getKey(), call.getValue()),
							threads))
					.toArray(CompletableFuture[]::new))
				.join();
		}
		finally {
			ENGINE.thaw();
			threads.shutdown();
		}
		assertNothingIsLeft(before);
	}

	private static void assertTimeout(String name, ThrowingCallable call) {
		assertThatExceptionOfType(DockerTimeoutException.class).as(name)
			.isThrownBy(call)
			.withMessageEndingWith("the limit that its caller has set");
	}

	private void assertNothingIsLeft(long sockets) throws IOException {
		Awaitility.await("no connection is left")
			.atMost(EngineFixture.PATIENCE)
			.until(() -> EngineFixture.sockets() <= sockets);
		assertThat(this.directory).isEmptyDirectory();
		assertThat(this.blocking.system().version().apiVersion()).isNotNull();
	}

	@Test
	void callsEndHalfWay() throws Exception {
		Map<String, Consumer<Runnable>> calls = halfWay(Duration.ofSeconds(6));
		long before = EngineFixture.sockets();
		CountDownLatch reached = new CountDownLatch(calls.size());
		Map<String, CompletableFuture<Void>> ends = new LinkedHashMap<>();
		calls.forEach((name, call) -> ends.put(name, CompletableFuture.runAsync(() -> call.accept(() -> {
			reached.countDown();
			await(reached);
		}), (task) -> new Thread(task, name).start())));
		await(reached);
		ENGINE.freeze();
		try {
			ends.forEach((name, end) -> assertTimeout(name, () -> {
				try {
					end.get(EngineFixture.PATIENCE.toSeconds(), TimeUnit.SECONDS);
				}
				catch (ExecutionException ex) {
					throw ex.getCause();
				}
			}));
		}
		finally {
			ENGINE.thaw();
		}
		assertNothingIsLeft(before);
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(EngineFixture.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// Calls that report when they are half done, and then continue. Each uses its own
	// container, as engines lock a container while they copy.
	private Map<String, Consumer<Runnable>> halfWay(Duration limit) {
		Map<String, Consumer<Runnable>> calls = new LinkedHashMap<>();
		String copied = large();
		calls.put("copy from",
				(reached) -> read(this.blocking.containers().copyFrom(copied, "/large", limit), reached));
		String exported = large();
		calls.put("export", (reached) -> read(this.blocking.containers().export(exported, limit), reached));
		String logged = started("sh", "-c", "echo done; sleep 600");
		calls.put("logs", (reached) -> {
			try (Stream<Frame> logs = this.blocking.containers()
				.logs(logged, (options) -> options.follow(true).timeout(limit))) {
				logs.forEach((frame) -> reached.run());
			}
		});
		String written = started("sleep", "600");
		calls.put("copy to", (reached) -> this.blocking.containers()
			.copyTo(written, "/tmp", ByteSource.of(Flux.concat(Flux.just(new byte[4096]), Flux.defer(() -> {
				reached.run();
				return Flux.<byte[]>never();
			}).subscribeOn(Schedulers.boundedElastic())).map(DefaultDataBufferFactory.sharedInstance::wrap)),
					(options) -> options.timeout(limit)));
		return calls;
	}

	private String large() {
		String container = started("dd", "if=/dev/zero", "of=/large", "bs=1M", "count=64");
		assertThat(this.blocking.containers().wait(container).statusCode()).isZero();
		return container;
	}

	private static void read(InputStream archive, Runnable reached) {
		try (archive) {
			archive.readNBytes(1000);
			reached.run();
			archive.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Map<String, ThrowingCallable> calls(DockerOperations docker, String container) throws IOException {
		Path file = this.directory.resolve("file");
		Path local = Files.createTempFile("local", null);
		local.toFile().deleteOnExit();
		Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
		calls.put("pull", () -> docker.images().pull("localhost:1/a", (options) -> options.timeout(LIMIT)));
		calls.put("push", () -> docker.images().push("localhost:1/a", (options) -> options.timeout(LIMIT)));
		calls.put("pull if missing",
				() -> docker.images().pullIfMissing("localhost:1/a", (options) -> options.timeout(LIMIT)));
		calls.put("list of images with sizes",
				() -> docker.images().list((options) -> options.sharedSize(true).timeout(LIMIT)));
		calls.put("search", () -> docker.images().search("localhost:1/a", (options) -> options.timeout(LIMIT)));
		calls.put("load", () -> docker.images().load(ARCHIVE, (options) -> options.timeout(LIMIT)));
		calls.put("import", () -> docker.images().importImage(ARCHIVE, (options) -> options.timeout(LIMIT)));
		calls.put("save", () -> docker.images().save(IMAGE, (options) -> options.timeout(LIMIT)).readAllBytes());
		calls.put("save to a file",
				() -> docker.images().save(List.of(IMAGE), file, (options) -> options.timeout(LIMIT)));
		calls.put("removal of an image", () -> docker.images().remove(IMAGE, (options) -> options.timeout(LIMIT)));
		calls.put("prune of images", () -> docker.images().prune((options) -> options.timeout(LIMIT)));
		for (BuilderVersion builder : BuilderVersion.values()) {
			calls.put("build with " + builder, () -> docker.build()
				.build((options) -> options.builderVersion(builder).dockerfileText("FROM " + IMAGE).timeout(LIMIT)));
		}
		calls.put("prune of the build cache", () -> docker.build().prune((options) -> options.timeout(LIMIT)));
		calls.put("copy to",
				() -> docker.containers().copyTo(container, "/tmp", ARCHIVE, (options) -> options.timeout(LIMIT)));
		calls.put("copy of a file to",
				() -> docker.containers().copyTo(container, "/tmp/x", local, (options) -> options.timeout(LIMIT)));
		calls.put("copy from", () -> docker.containers()
			.copyFrom(container, "/bin", this.directory, (options) -> options.timeout(LIMIT)));
		calls.put("copy of bytes to", () -> docker.containers()
			.copyTo(container, "/tmp/x", new byte[1], (options) -> options.timeout(LIMIT)));
		calls.put("streamed copy from", () -> docker.containers().copyFrom(container, "/bin", LIMIT).readAllBytes());
		calls.put("read", () -> docker.containers().read(container, "/etc/passwd", LIMIT));
		calls.put("export", () -> docker.containers().export(container, LIMIT).readAllBytes());
		calls.put("export to a file", () -> docker.containers().export(container, file, LIMIT));
		calls.put("commit", () -> docker.containers().commit(container, (options) -> options.timeout(LIMIT)));
		calls.put("removal of a container",
				() -> docker.containers().remove(container, (options) -> options.force(true).timeout(LIMIT)));
		calls.put("prune of containers", () -> docker.containers().prune((options) -> options.timeout(LIMIT)));
		calls.put("checkpoint", () -> docker.containers()
			.createCheckpoint(container, CheckpointCreateRequest.builder().checkpointId("a").build(), LIMIT));
		calls.put("stop", () -> docker.containers().stop(container, STOP_WITHOUT_END, LIMIT));
		calls.put("restart", () -> docker.containers().restart(container, STOP_WITHOUT_END, LIMIT));
		calls.put("list with sizes", () -> docker.containers().list((options) -> options.size(true).timeout(LIMIT)));
		calls.put("inspection with sizes",
				() -> docker.containers().inspect(container, (options) -> options.size(true).timeout(LIMIT)));
		calls.put("logs", () -> docker.containers().logs(container, (options) -> options.timeout(LIMIT)).toList());
		calls.put("wait", () -> docker.containers().wait(container, WaitCondition.NOT_RUNNING, LIMIT));
		calls.put("run", () -> docker.containers().run((options) -> options.image(IMAGE), LIMIT));
		calls.put("exec", () -> docker.exec().run(container, (options) -> options.command("true").timeout(LIMIT)));
		calls.put("prune of volumes", () -> docker.volumes().prune((options) -> options.timeout(LIMIT)));
		calls.put("prune of networks", () -> docker.networks().prune((options) -> options.timeout(LIMIT)));
		calls.put("disk usage", () -> docker.system().df((options) -> options.timeout(LIMIT)));
		calls.put("installation of a plugin",
				() -> docker.plugins().install("localhost:1/a", (options) -> options.timeout(LIMIT)));
		calls.put("upgrade of a plugin",
				() -> docker.plugins().upgrade("a", "localhost:1/a", (options) -> options.timeout(LIMIT)));
		calls.put("push of a plugin",
				() -> docker.plugins().push("localhost:1/a", (options) -> options.timeout(LIMIT)));
		calls.put("creation of a plugin", () -> docker.plugins().create("a", ARCHIVE, LIMIT));
		calls.put("creation of a service",
				() -> docker.services().create((options) -> options.image(IMAGE).queryRegistry(false).timeout(LIMIT)));
		calls.put("update of a service",
				() -> docker.services()
					.update("a", new ObjectVersion(1L), new ServiceCreateOptions().image(IMAGE).spec(),
							(options) -> options.queryRegistry(false).timeout(LIMIT)));
		calls.put("list of services", () -> docker.services().list((options) -> options.timeout(LIMIT)));
		calls.put("list of tasks", () -> docker.tasks().list((options) -> options.timeout(LIMIT)));
		calls.put("events", () -> docker.system().events((options) -> options.timeout(LIMIT)).toList());
		calls.put("events that are followed",
				() -> docker.system().followEvents((options) -> options.timeout(LIMIT)).toList());
		calls.put("logs of a service", () -> docker.services().logs("a", (options) -> options.timeout(LIMIT)).toList());
		calls.put("logs of a task", () -> docker.tasks().logs("a", (options) -> options.timeout(LIMIT)).toList());
		return calls;
	}

}

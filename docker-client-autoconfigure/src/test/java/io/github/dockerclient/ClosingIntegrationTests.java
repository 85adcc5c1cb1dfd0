package io.github.dockerclient;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.build.BuilderVersion;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.QuietNettyExtension;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.DockerClientClosedException;
import io.github.dockerclient.stream.ReactiveAttachment;
import io.github.dockerclient.type.ByteSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.buffer.DataBufferUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Closes clients while all kinds of calls are in progress. {@code -Dclosings=1000} sets
 * the number of repetitions.
 */
@OnEachEngine
@ExtendWith({ OutputCaptureExtension.class, QuietNettyExtension.class })
class ClosingIntegrationTests {

	private static final String ENDLESS = "while :; do echo line; usleep 1000; done";

	private static final int CLOSINGS = Integer.getInteger("closings", 25);

	@RegisterExtension
	final EngineFixture docker;

	private final List<Throwable> dropped = new CopyOnWriteArrayList<>();

	private final Random random = new Random(CLOSINGS);

	ClosingIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@AfterEach
	void forgetHooks() {
		Hooks.resetOnErrorDropped();
	}

	@Test
	void closingUnderLoadLeavesNobodyWaiting(CapturedOutput output) throws Exception {
		Hooks.onErrorDropped(this.dropped::add);
		String id = this.docker.started(this.docker.container("sh", "-c", ENDLESS));
		for (int i = 0; i < CLOSINGS; i++) {
			close(id);
		}
		assertThat(this.dropped).isEmpty();
		assertThat(output).doesNotContain("ERROR", "\tat ");
	}

	@Test
	void closingAnApplicationEndsItsThreads(CapturedOutput output) {
		Map<String, CompletableFuture<Throwable>> ends = new LinkedHashMap<>();
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
			.withPropertyValues(this.docker.engine().properties(this.docker.engine().address()))
			.run((context) -> {
				CountDownLatch listed = new CountDownLatch(4);
				DockerOperations docker = context.getBean(DockerOperations.class);
				for (int i = 0; i < 4; i++) {
					ends.put("thread " + i, end(() -> {
						while (true) {
							docker.containers().list();
							listed.countDown();
						}
					}));
				}
				assertThat(listed.await(EngineFixture.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
			});
		ends.forEach(ClosingIntegrationTests::assertClosed);
		assertThat(output).doesNotContain("ERROR", "\tat ");
	}

	private static void assertClosed(String name, CompletableFuture<Throwable> end) {
		assertThat(end).as(name)
			.succeedsWithin(EngineFixture.PATIENCE)
			.satisfies((failure) -> assertThat(failure).isExactlyInstanceOf(DockerClientClosedException.class));
	}

	private void close(String id) throws Exception {
		ReactiveDockerOperations client = this.docker
			.client((builder) -> builder.address(this.docker.engine().address()).maxConnections(6));
		Map<String, CompletableFuture<Throwable>> ends = new LinkedHashMap<>();
		calls(id).forEach((name, call) -> ends.put(name, end(call.apply(client))));
		DockerOperations blocking = DockerOperations.using(client);
		waits(blocking, id).forEach((name, wait) -> ends.put(name, end(wait)));
		// Close at a random step, from before the version is negotiated until all calls
		// have begun.
		Thread.sleep(this.random.nextInt(60));
		client.close();
		ends.forEach(ClosingIntegrationTests::assertClosed);
	}

	// None of these calls ends by itself.
	private Map<String, Function<ReactiveDockerOperations, Publisher<?>>> calls(String id) {
		Map<String, Function<ReactiveDockerOperations, Publisher<?>>> calls = new LinkedHashMap<>();
		calls.put("list", (client) -> client.containers().list().repeat());
		calls.put("version", (client) -> client.system().version().repeat());
		calls.put("wait", (client) -> client.containers().wait(id));
		calls.put("logs", (client) -> client.containers().logs(id, (options) -> options.follow(true)));
		calls.put("stats", (client) -> client.containers().stats(id));
		calls.put("events", (client) -> client.system().events());
		calls.put("followed events", (client) -> client.system().followEvents());
		calls.put("attach", (client) -> client.containers().attach(id).flatMapMany(ReactiveAttachment::frames));
		calls.put("websocket",
				(client) -> client.containers()
					.attachWebSocket(id, (options) -> options.stream(true).stdout(true))
					.flatMapMany(ReactiveAttachment::frames));
		calls.put("build",
				(client) -> client.build()
					.build((options) -> options.builderVersion(BuilderVersion.BUILDKIT)
						.dockerfileText("FROM " + EngineFixture.IMAGE + "\nRUN sleep 600\n")));
		calls.put("upload", (client) -> client.containers().copyTo(id, "/tmp", ByteSource.of(Flux.never())));
		calls.put("copy", (client) -> client.containers().copyTo(id, "/tmp/copy", new byte[100_000]).repeat());
		calls.put("download",
				(client) -> client.containers().copyFrom(id, "/bin").doOnNext(DataBufferUtils::release).repeat());
		calls.put("exec", (client) -> client.exec().run(id, "cat", "/etc/passwd").repeat());
		calls.put("exec with input", (client) -> client.exec()
			.run(id, (options) -> options.command("cat").stdin(ByteSource.of(Flux.never()))));
		return calls;
	}

	private Map<String, Callable<?>> waits(DockerOperations docker, String id) {
		Map<String, Callable<?>> waits = new LinkedHashMap<>();
		for (int i = 0; i < 4; i++) {
			waits.put("thread that lists " + i, () -> {
				while (true) {
					docker.containers().list();
				}
			});
		}
		waits.put("thread that waits", () -> docker.containers().wait(id));
		waits.put("thread that reads logs", () -> {
			try (Stream<?> lines = docker.containers().logs(id, (options) -> options.follow(true))) {
				return lines.count();
			}
		});
		waits.put("thread that reads events", () -> {
			try (Stream<?> events = docker.system().followEvents()) {
				return events.count();
			}
		});
		waits.put("thread that downloads", () -> {
			while (true) {
				try (InputStream archive = docker.containers().copyFrom(id, "/bin")) {
					archive.readAllBytes();
				}
			}
		});
		return waits;
	}

	private static CompletableFuture<Throwable> end(Publisher<?> call) {
		CompletableFuture<Throwable> end = new CompletableFuture<>();
		Flux.from(call).subscribe((next) -> {
		}, end::complete, () -> end.complete(new AssertionError("It has ended by itself")));
		return end;
	}

	private static CompletableFuture<Throwable> end(Callable<?> wait) {
		CompletableFuture<Throwable> end = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			try {
				wait.call();
				end.complete(new AssertionError("It has ended by itself"));
			}
			catch (Throwable ex) {
				end.complete(ex);
			}
		}, "waiting");
		thread.setDaemon(true);
		thread.start();
		return end;
	}

}

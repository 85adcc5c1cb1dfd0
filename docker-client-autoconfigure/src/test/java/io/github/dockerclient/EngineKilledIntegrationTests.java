package io.github.dockerclient;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OwnEngine;
import io.github.dockerclient.engines.QuietNettyExtension;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.TruncatedOutputException;
import io.github.dockerclient.stream.ReactiveAttachment;
import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.type.ByteSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for sessions, streams and calls whose engine is killed. {@code -Dkills=10} sets
 * how often the engine is killed under load.
 */
@ExtendWith(QuietNettyExtension.class)
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engine needs -Pengines")
class EngineKilledIntegrationTests {

	private static final int SESSIONS = 500;

	private static final String ENDLESS = "while :; do echo line; usleep 100000; done";

	private static final int KILLS = Integer.getInteger("kills", 1);

	private static final int STREAMS = 200;

	private static final int THREADS = 20;

	@ParameterizedTest
	@ValueSource(strings = { Engines.OLDEST, Engines.REFERENCE })
	void sessionsEndAndNothingIsLeft(String name) throws IOException {
		long before = EngineFixture.sockets();
		try (OwnEngine engine = OwnEngine.up(name);
				ReactiveDockerOperations docker = ReactiveDockerOperations.builder()
					.address(engine.address())
					.build()) {
			DockerOperations blocking = DockerOperations.using(docker);
			String container = blocking.containers()
				.create((options) -> options.image(EngineFixture.IMAGE)
					.command("cat")
					.config((config) -> config.openStdin(true)))
				.id();
			blocking.containers().start(container);
			List<ReactiveAttachment> attached = Flux.range(0, SESSIONS)
				.flatMap((index) -> docker.containers().attach(container), 32)
				.collectList()
				.blockOptional(EngineFixture.PATIENCE)
				.orElseThrow();
			ReactiveAttachment exec = docker.exec()
				.create(container, (config) -> config.command("cat").attachStdin(true))
				.flatMap((created) -> docker.exec().start(created.id()))
				.blockOptional(EngineFixture.PATIENCE)
				.orElseThrow();
			AtomicInteger ended = new AtomicInteger();
			attached.subList(0, SESSIONS / 2)
				.forEach((session) -> session.frames()
					.onErrorComplete(DockerConnectionException.class)
					.doOnComplete(ended::incrementAndGet)
					.subscribe());
			AtomicInteger failed = new AtomicInteger();
			attached.subList(SESSIONS / 2, SESSIONS - 1)
				.forEach((session) -> session.exitCode()
					.doOnError(DockerConnectionException.class, (failure) -> failed.incrementAndGet())
					.onErrorComplete(DockerConnectionException.class)
					.subscribe());
			ReactiveAttachment unread = attached.get(SESSIONS - 1);
			StepVerifier.create(exec.exitCode())
				.then(engine::kill)
				.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(DockerConnectionException.class)
					.hasMessageContaining(engine.address().toString()))
				.verify(EngineFixture.PATIENCE);
			Awaitility.await("all sessions have ended")
				.atMost(EngineFixture.PATIENCE)
				.until(() -> ended.get() == SESSIONS / 2 && failed.get() == SESSIONS / 2 - 1);
			assertThatExceptionOfType(DockerConnectionException.class)
				.isThrownBy(() -> exec.send("too late").block(EngineFixture.PATIENCE))
				.withMessageContaining(engine.address().toString());
			assertThatExceptionOfType(DockerConnectionException.class)
				.isThrownBy(() -> attached.get(0).exitCode().block(EngineFixture.PATIENCE))
				.withMessageContaining(engine.address().toString());
			unread.close().block(EngineFixture.PATIENCE);
			Awaitility.await("no connection is left")
				.atMost(EngineFixture.PATIENCE)
				.until(() -> EngineFixture.sockets() <= before);
		}
		assertThat(EngineFixture.clientThreads()).isEmpty();
	}

	@Test
	void clientGoesOnAfterEachOfManyKills() throws Exception {
		long before = EngineFixture.sockets();
		try (OwnEngine engine = OwnEngine.up(Engines.REFERENCE)) {
			DockerAddress address = engine.address();
			try (ReactiveDockerOperations docker = ReactiveDockerOperations.builder().address(address).build()) {
				for (int round = 0; round < KILLS; round++) {
					killUnderLoad(engine, docker, address);
					Awaitility.await("no connection is left")
						.atMost(EngineFixture.PATIENCE)
						.until(() -> EngineFixture.sockets() <= before);
					engine.start();
				}
				assertThat(docker.system().version().blockOptional(EngineFixture.PATIENCE)).isPresent();
			}
		}
		assertThat(EngineFixture.clientThreads()).isEmpty();
	}

	private static void killUnderLoad(OwnEngine engine, ReactiveDockerOperations docker, DockerAddress address)
			throws Exception {
		DockerOperations blocking = DockerOperations.using(docker);
		String container = blocking.containers()
			.create((options) -> options.image(EngineFixture.IMAGE).command("sh", "-c", ENDLESS))
			.id();
		blocking.containers().start(container);
		CountDownLatch begun = new CountDownLatch(STREAMS + THREADS);
		List<CompletableFuture<Throwable>> ends = new ArrayList<>();
		List<Flux<?>> streams = streams(docker, container);
		for (int i = 0; i < STREAMS; i++) {
			ends.add(end(streams.get(i % streams.size()), begun));
		}
		List<Callable<?>> calls = calls(blocking, container);
		for (int i = 0; i < THREADS; i++) {
			ends.add(end(calls.get(i % calls.size()), begun));
		}
		assertThat(begun.await(4, TimeUnit.MINUTES)).isTrue();
		engine.kill();
		for (int i = 0; i < ends.size(); i++) {
			assertThat(ends.get(i)).as("stream or thread %d", i)
				.succeedsWithin(EngineFixture.PATIENCE)
				.isInstanceOfAny(DockerConnectionException.class, TruncatedOutputException.class)
				.asString()
				.contains(address.toString());
		}
	}

	private static List<Flux<?>> streams(ReactiveDockerOperations docker, String container) {
		return List.of(docker.containers().logs(container, (options) -> options.follow(true)),
				docker.containers().attach(container).flatMapMany(ReactiveAttachment::frames),
				docker.containers().stats(container),
				docker.exec()
					.create(container, (config) -> config.command("sh", "-c", ENDLESS).attachStdout(true))
					.flatMap((created) -> docker.exec().start(created.id()))
					.flatMapMany(ReactiveAttachment::frames));
	}

	// Each call is repeated until it fails.
	private static List<Callable<?>> calls(DockerOperations docker, String container) {
		byte[] content = new byte[200_000];
		return List.of(docker.containers()::list, docker.system()::version, () -> {
			docker.containers().copyTo(container, "/tmp/copy", content);
			return content;
		}, () -> docker.containers().read(container, "/bin/busybox"),
				() -> docker.exec().run(container, "cat", "/etc/passwd"),
				() -> docker.exec().run(container, (options) -> options.command("cat").stdin(ByteSource.of(content))),
				() -> docker.containers().run(EngineFixture.IMAGE, "echo", "hello"), () -> {
					String id = docker.containers().create((options) -> options.image(EngineFixture.IMAGE)).id();
					docker.containers().remove(id);
					return id;
				}, () -> {
					docker.volumes().remove(docker.volumes().create().name());
					return "";
				}, () -> docker.build().build((options) -> options.dockerfileText("FROM scratch\nLABEL a=b\n")));
	}

	private static CompletableFuture<Throwable> end(Flux<?> stream, CountDownLatch begun) {
		CompletableFuture<Throwable> end = new CompletableFuture<>();
		AtomicBoolean first = new AtomicBoolean(true);
		stream.subscribe((next) -> {
			if (first.getAndSet(false)) {
				begun.countDown();
			}
		}, end::complete, () -> end.complete(new AssertionError("It has ended by itself")));
		return end;
	}

	private static CompletableFuture<Throwable> end(Callable<?> call, CountDownLatch begun) {
		CompletableFuture<Throwable> end = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			try {
				call.call();
				begun.countDown();
				while (true) {
					call.call();
				}
			}
			catch (Throwable ex) {
				end.complete(ex);
			}
		}, "calling");
		thread.setDaemon(true);
		thread.start();
		return end;
	}

}

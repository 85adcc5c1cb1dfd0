package io.github.dockerclient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OwnEngine;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.stream.ReactiveAttachment;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for sessions whose engine is killed.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engine needs -Pengines")
class EngineKilledIntegrationTests {

	private static final int SESSIONS = 500;

	@ParameterizedTest
	@ValueSource(strings = { Engines.OLDEST, Engines.REFERENCE })
	void sessionsEndAndNothingIsLeft(String name) throws IOException {
		long before = sockets();
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
			Awaitility.await("no connection is left").atMost(EngineFixture.PATIENCE).until(() -> sockets() <= before);
		}
		assertThat(EngineFixture.clientThreads()).isEmpty();
	}

	private static long sockets() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
			return files.filter((file) -> {
				try {
					return Files.readSymbolicLink(file).toString().startsWith("socket:");
				}
				catch (IOException ex) {
					// Closed meanwhile.
					return false;
				}
			}).count();
		}
	}

}

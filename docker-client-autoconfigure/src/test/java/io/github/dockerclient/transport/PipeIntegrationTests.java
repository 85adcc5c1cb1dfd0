package io.github.dockerclient.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.DockerClientClosedException;
import io.github.dockerclient.stream.Attachment;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.type.ByteSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for engines at a named pipe of Windows, with a stand-in for the pipe. They cannot
 * show how Windows itself opens, reads, writes and closes pipes.
 */
@OnEachEngine
class PipeIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	private final StandInPipe pipe;

	private final ReactiveDockerOperations reactive;

	private final DockerOperations blocking;

	@TempDir
	Path directory;

	PipeIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
		this.pipe = new StandInPipe(engine.address());
		this.reactive = this.docker.client((builder) -> builder.address(this.pipe.address()));
		this.blocking = DockerOperations.using(this.reactive);
	}

	@AfterEach
	void closingLeavesNothing() {
		this.reactive.close();
		Awaitility.await().atMost(EngineFixture.PATIENCE).until(() -> this.pipe.open() == 0);
	}

	@Test
	void manyCallsGoOverFewInstances() {
		assertThat(this.blocking.system().ping()).isNotNull();
		assertThat(Flux.range(0, 200)
			.flatMap((index) -> this.reactive.system().info(), 50)
			.count()
			.block(EngineFixture.PATIENCE)).isEqualTo(200);
		assertThat(this.pipe.opened()).isLessThan(100);
	}

	@Test
	void logsAreFollowedToTheirEnd() {
		String id = this.docker.started(this.docker.container("sh", "-c",
				"echo begun; head -c 5000000 /dev/zero | tr '\\0' x; sleep 1; echo end"));
		try (Stream<Frame> frames = this.blocking.containers().logs(id, (log) -> log.follow(true))) {
			assertThat(frames.mapToLong((frame) -> frame.bytes().length).sum()).isEqualTo(5000000 + 6 + 4);
		}
	}

	@Test
	void slowReaderHoldsTheEngineBack() {
		AtomicInteger open = new AtomicInteger();
		String id = this.docker.started(this.docker.container("sh", "-c", "yes"));
		StepVerifier.create(this.reactive.containers().logs(id, (log) -> log.follow(true)), 5)
			.expectNextCount(5)
			.then(() -> open.set(this.pipe.open()))
			.thenCancel()
			.verify(EngineFixture.PATIENCE);
		Awaitility.await().atMost(EngineFixture.PATIENCE).until(() -> this.pipe.open() < open.get());
	}

	@Test
	void commandThatIsTypedToAnswers() {
		String id = this.docker.started(this.docker.container("sleep", "600"));
		String exec = this.blocking.exec()
			.create(id, (command) -> command.command("sh", "-c", "read line; echo got $line").attachStdin(true))
			.id();
		try (Attachment session = this.blocking.exec().start(exec)) {
			session.send("over a pipe\n");
			assertThat(session.lines().map(Line::text)).containsExactly("got over a pipe");
			assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(session::closeInput)
				.withMessageContaining(
						"the end of the input cannot be sent to the engine at npipe:////./pipe/docker_engine");
			assertThat(session.exitCode()).isZero();
		}
	}

	@Test
	void commandThatWouldWaitForTheEndOfItsInputIsRefused() {
		String id = this.docker.started(this.docker.container("sleep", "600"));
		assertThat(this.blocking.exec().run(id, "echo", "without input").stdout()).isEqualTo("without input\n");
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.blocking.exec()
				.run(id, (exec) -> exec.command("cat").stdin(ByteSource.of("x".getBytes(StandardCharsets.UTF_8)))))
			.withMessageContaining(
					"A command with 'stdin' cannot be run by the engine at npipe:////./pipe/docker_engine");
	}

	@Test
	void filesAreCopiedBothWays() throws IOException {
		byte[] content = new byte[5_000_000];
		new Random(1).nextBytes(content);
		Path file = Files.write(this.directory.resolve("file"), content);
		String id = this.docker.created(this.docker.container("true"));
		this.blocking.containers().copyTo(id, "/", file);
		assertThat(this.blocking.containers().read(id, "/file")).isEqualTo(content);
	}

	@Test
	void imageIsBuilt() throws IOException {
		Files.writeString(this.directory.resolve("Dockerfile"), "FROM " + EngineFixture.IMAGE + "\nCOPY file /\n");
		Files.write(this.directory.resolve("file"), new byte[1_000_000]);
		String image = this.docker.image("pipe");
		this.blocking.build().build(this.directory, (build) -> build.tag(image));
		assertThat(this.blocking.images().inspect(image).id()).isNotNull();
	}

	@Test
	void closingEndsWhatIsUnderWay() {
		String id = this.docker.started(this.docker.container("sh", "-c", "echo begun; sleep 600"));
		CountDownLatch begun = new CountDownLatch(20);
		Flux<Frame> streams = Flux.range(0, 20)
			.flatMap((index) -> this.reactive.containers()
				.logs(id, (log) -> log.follow(true))
				.doOnNext((frame) -> begun.countDown()), 20);
		StepVerifier.create(streams).expectNextCount(20).then(() -> {
			assertThat(this.pipe.open()).isGreaterThanOrEqualTo(20);
			this.reactive.close();
		}).expectError(DockerClientClosedException.class).verify(EngineFixture.PATIENCE);
	}

}

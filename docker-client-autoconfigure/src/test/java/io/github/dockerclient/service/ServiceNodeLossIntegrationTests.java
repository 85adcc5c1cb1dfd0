package io.github.dockerclient.service;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OwnEngine;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.system.SystemInfo;
import io.github.dockerclient.task.Task;
import io.github.dockerclient.task.TaskSpec;
import io.github.dockerclient.task.TaskState;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ServiceOperations} when nodes of the swarm are lost.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engine needs -Pengines")
class ServiceNodeLossIntegrationTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(2);

	@Test
	void tasksOfALostNodeAreReplacedAndNothingHangs() {
		try (OwnEngine first = OwnEngine.up(Engines.REFERENCE);
				OwnEngine second = OwnEngine.up(Engines.OLDEST);
				ReactiveDockerOperations manager = ReactiveDockerOperations.builder().address(first.address()).build();
				ReactiveDockerOperations worker = ReactiveDockerOperations.builder()
					.address(second.address())
					.build()) {
			form(first, manager, second, worker);
			DockerOperations docker = DockerOperations.using(manager);
			String id = docker.services()
				.create((service) -> service.image(EngineFixture.IMAGE)
					.command("sh", "-c", "echo begin; exec sleep 600")
					.replicas(2)
					.updateConfig((update) -> update.monitor(Duration.ofSeconds(1)))
					.taskTemplate((task) -> task.placement(TaskSpec.Placement.builder().maxReplicas(1L).build())))
				.id();
			docker.services().awaitConverged(id, TIMEOUT);
			assertThat(docker.tasks().list((options) -> options.service(id))).extracting(Task::nodeId)
				.doesNotHaveDuplicates()
				.hasSize(2);
			String there = taskAt(worker, docker, id).id();
			Followed ofService = new Followed(manager.services().logs(id, (logs) -> logs.follow(true)), 2);
			Followed ofTask = new Followed(manager.tasks().logs(there, (logs) -> logs.follow(true)), 1);
			second.stop();
			Awaitility.await("the loss is noticed")
				.atMost(TIMEOUT)
				.until(() -> docker.tasks().list((options) -> options.service(id)),
						(tasks) -> tasks.stream().anyMatch(Task::mustEnd));
			Task lost = docker.tasks()
				.list((options) -> options.service(id))
				.stream()
				.filter(Task::mustEnd)
				.findFirst()
				.orElseThrow();
			assertThat(Objects.requireNonNull(lost.status()).state()).isEqualTo(TaskState.RUNNING);
			assertThat(lost.runs()).isFalse();
			StepVerifier.create(manager.services().awaitConverged(id, Duration.ofSeconds(3)))
				.expectErrorSatisfies((failure) -> assertThat(failure).hasMessageContaining("1 of 2 tasks are ready"))
				.verify(EngineFixture.PATIENCE);
			assertThat(lost.id()).isEqualTo(there);
			// The available logs come first, followed by an error that names the
			// unavailable node.
			StepVerifier.create(manager.services().logs(id).map(Frame::text))
				.expectNext("begin\n")
				.expectErrorSatisfies((failure) -> assertIncomplete(failure, lost))
				.verify(EngineFixture.PATIENCE);
			StepVerifier.create(manager.tasks().logs(there))
				.expectErrorSatisfies((failure) -> assertIncomplete(failure, lost))
				.verify(EngineFixture.PATIENCE);
			// The node may come back, so the swarm continues to wait for it.
			assertThat(ofService.end).isNotDone();
			assertThat(ofTask.end).isNotDone();
			StepVerifier.create(manager.services().progress(id, TIMEOUT))
				.expectNextCount(1)
				.then(first::stop)
				.expectError(DockerException.class)
				.verify(EngineFixture.PATIENCE);
			assertThatExceptionOfType(DockerConnectionException.class).isThrownBy(() -> docker.services().list());
			ofService.assertFailed();
			ofTask.assertFailed();
		}
	}

	private static Task taskAt(ReactiveDockerOperations node, DockerOperations docker, String service) {
		SystemInfo info = node.system().info().block(EngineFixture.PATIENCE);
		String id = String.valueOf(Objects.requireNonNull(Objects.requireNonNull(info).swarm()).nodeId());
		return docker.tasks().list((options) -> options.service(service).node(id)).get(0);
	}

	private static void assertIncomplete(Throwable failure, Task lost) {
		assertThat(failure).isInstanceOf(DockerStreamException.class)
			.hasMessageContaining("some logs could not be retrieved")
			.hasMessageContaining("node " + lost.nodeId() + " is not available");
	}

	private static void form(OwnEngine first, ReactiveDockerOperations manager, OwnEngine second,
			ReactiveDockerOperations worker) {
		manager.swarm()
			.init((swarm) -> swarm.listenAddr(first.publishedPortsAt() + ":2377")
				.advertiseAddr(first.publishedPortsAt()))
			.block(EngineFixture.PATIENCE);
		String token = Objects.requireNonNull(manager.swarm().inspect().block(EngineFixture.PATIENCE))
			.joinTokens()
			.worker();
		worker.swarm()
			.join((swarm) -> swarm.listenAddr(second.publishedPortsAt() + ":2377")
				.advertiseAddr(second.publishedPortsAt())
				.remoteAddrs(first.publishedPortsAt() + ":2377")
				.joinToken(token))
			.block(EngineFixture.PATIENCE);
	}

	/**
	 * Logs that are being followed.
	 */
	private static final class Followed {

		private final List<String> begun = new CopyOnWriteArrayList<>();

		private final CompletableFuture<Void> end;

		Followed(Flux<Frame> logs, int tasks) {
			this.end = logs.map(Frame::text).doOnNext(this.begun::add).then().toFuture();
			Awaitility.await("the logs begin")
				.atMost(EngineFixture.PATIENCE)
				.until(() -> this.begun, (lines) -> lines.size() == tasks);
		}

		void assertFailed() {
			assertThat(this.end).failsWithin(EngineFixture.PATIENCE)
				.withThrowableOfType(ExecutionException.class)
				.havingCause()
				.isInstanceOf(DockerException.class);
		}

	}

}

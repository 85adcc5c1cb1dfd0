package io.github.dockerclient.service;

import java.time.Duration;
import java.util.Objects;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OwnEngine;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.task.Task;
import io.github.dockerclient.task.TaskSpec;
import io.github.dockerclient.task.TaskState;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
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
		try (OwnEngine first = OwnEngine.up("e28");
				OwnEngine second = OwnEngine.up("e20");
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
			second.stop();
			Awaitility.await("the loss is noticed")
				.atMost(TIMEOUT)
				.until(() -> docker.tasks().list((options) -> options.service(id)),
						(tasks) -> tasks.stream().anyMatch(Task::shallEnd));
			Task lost = docker.tasks()
				.list((options) -> options.service(id))
				.stream()
				.filter(Task::shallEnd)
				.findFirst()
				.orElseThrow();
			assertThat(Objects.requireNonNull(lost.status()).state()).isEqualTo(TaskState.RUNNING);
			assertThat(lost.runs()).isFalse();
			StepVerifier.create(manager.services().awaitConverged(id, Duration.ofSeconds(3)))
				.expectErrorSatisfies((failure) -> assertThat(failure).hasMessageContaining("1 of 2 tasks are ready"))
				.verify(EngineFixture.PATIENCE);
			StepVerifier.create(manager.services().logs(id, (logs) -> logs.follow(true)).map(Frame::text).take(1))
				.expectNext("begin\n")
				.expectComplete()
				.verify(EngineFixture.PATIENCE);
			StepVerifier.create(manager.services().progress(id, TIMEOUT))
				.expectNextCount(1)
				.then(first::stop)
				.expectError(DockerException.class)
				.verify(EngineFixture.PATIENCE);
			assertThatExceptionOfType(DockerConnectionException.class).isThrownBy(() -> docker.services().list());
		}
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

}

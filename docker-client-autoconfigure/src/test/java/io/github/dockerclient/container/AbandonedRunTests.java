package io.github.dockerclient.container;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.transport.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for threads that stop waiting for {@code run} while the engine creates the
 * container.
 */
class AbandonedRunTests {

	private static final Duration LIMIT = Duration.ofMillis(100);

	private final ScriptedServer server = ScriptedServer.unix();

	private final ReactiveDockerOperations reactive = ReactiveDockerOperations.builder()
		.address(this.server.address())
		.responseTimeout(Duration.ofSeconds(20))
		.build();

	@AfterEach
	void close() {
		this.reactive.close();
		this.server.close();
	}

	static Stream<Consumer<ContainerOperations>> calls() {
		return Stream.of((containers) -> containers.run((options) -> options.image("busybox"), LIMIT),
				(containers) -> containers.runDetached((options) -> options.image("busybox"), ReadyCondition.healthy(),
						LIMIT));
	}

	@ParameterizedTest
	@MethodSource("calls")
	void aThreadDoesNotWaitUntilTheEngineHasCreatedTheContainer(Consumer<ContainerOperations> call) {
		DockerOperations docker = connected();
		CountDownLatch ended = new CountDownLatch(1);
		this.server.then((exchange) -> {
			exchange.await(ended);
			ScriptedServer.json("{\"Id\":\"late\"}").play(exchange);
		}).then(ScriptedServer.empty(204));
		assertThatExceptionOfType(DockerTimeoutException.class).isThrownBy(() -> call.accept(docker.containers()))
			.withMessageEndingWith("the limit that its caller has set");
		ended.countDown();
		assertThatContainerIsRemoved();
	}

	static Stream<Consumer<ContainerOperations>> callsWithoutLimit() {
		return Stream.of((containers) -> containers.run((options) -> options.image("busybox")),
				(containers) -> containers.runDetached((options) -> options.image("busybox")));
	}

	@ParameterizedTest
	@MethodSource("callsWithoutLimit")
	void theContainerOfAnInterruptedThreadIsRemoved(Consumer<ContainerOperations> call) {
		DockerOperations docker = connected();
		Thread caller = Thread.currentThread();
		CountDownLatch ended = new CountDownLatch(1);
		this.server.then((exchange) -> {
			caller.interrupt();
			exchange.await(ended);
			ScriptedServer.json("{\"Id\":\"late\"}").play(exchange);
		}).then(ScriptedServer.empty(204));
		assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> call.accept(docker.containers()));
		assertThat(Thread.interrupted()).isTrue();
		ended.countDown();
		assertThatContainerIsRemoved();
	}

	// The thread itself sends a request only if the version is known.
	private DockerOperations connected() {
		DockerOperations docker = DockerOperations.using(this.reactive);
		docker.system().apiVersion();
		return docker;
	}

	private void assertThatContainerIsRemoved() {
		assertThat(this.server.take().toString()).startsWith("POST ").endsWith("/containers/create");
		assertThat(this.server.take().toString()).startsWith("DELETE ").contains("/containers/late?");
	}

}

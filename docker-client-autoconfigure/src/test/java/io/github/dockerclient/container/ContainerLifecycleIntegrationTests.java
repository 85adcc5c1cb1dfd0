package io.github.dockerclient.container;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Exchange;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the lifecycle of a container after its creation.
 */
@OnEachEngine
class ContainerLifecycleIntegrationTests {

	private static final Duration AT_ONCE = Duration.ZERO;

	/**
	 * A shell that reports when it is ready for signals, and exits by itself on some of
	 * them.
	 */
	private static final String SHELL = "trap 'echo got HUP' HUP; trap 'exit 41' USR1; trap 'exit 42' TERM; "
			+ "echo ready; while :; do sleep 0.02; done";

	@RegisterExtension
	final EngineFixture docker;

	ContainerLifecycleIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@Test
	void startTwiceIsNoError() {
		String id = this.docker.started(this.docker.container("sleep", "600"));
		containers().start(id);
		assertThat(this.docker.wire("POST /containers/{id}/start")).extracting(Exchange::status)
			.containsExactly(204, 304);
		assertThat(state(id).running()).isTrue();
		assertThat(state(id).status()).isEqualTo(ContainerStatus.RUNNING);
		assertThat(state(id).pid()).isPositive();
	}

	@Test
	void startReactively() {
		String id = this.docker.created(this.docker.container("sleep", "600"));
		StepVerifier.create(reactive().start(id, (options) -> options.detachKeys("ctrl-x")))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		assertThat(this.docker.wire("POST /containers/{id}/start")).singleElement()
			.satisfies((exchange) -> assertThat(exchange.parameter("detachKeys")).isEqualTo("ctrl-x"))
			.satisfies((exchange) -> assertThat(exchange.header("Transfer-Encoding")).isNull());
		assertThat(state(id).running()).isTrue();
	}

	@Test
	void startWithACommandThatDoesNotExistIsABadRequest() {
		String id = this.docker.created(this.docker.container("/no/such/command"));
		assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> containers().start(id))
			.withMessageContaining("/no/such/command")
			.satisfies((failure) -> assertThat(failure.status()).isEqualTo(400));
		assertThat(state(id).exitCode()).isEqualTo(127);
		assertThat(state(id).status()).isEqualTo(ContainerStatus.CREATED);
	}

	@Test
	void stopEndsTheContainerAndStoppingItTwiceIsNoError() {
		String id = ready(SHELL);
		containers().stop(id);
		assertThat(state(id).exitCode()).isEqualTo(42);
		assertThat(state(id).status()).isEqualTo(ContainerStatus.EXITED);
		assertThat(state(id).finishedAt()).isAfter(state(id).startedAt());
		containers().stop(id);
		assertThat(this.docker.wire("POST /containers/{id}/stop")).extracting(Exchange::status)
			.containsExactly(204, 304);
	}

	@Test
	void stopKillsWhatDoesNotEndInTime() {
		String id = ready("trap '' TERM; echo ready; while :; do sleep 0.02; done");
		StepVerifier.create(reactive().stop(id, (options) -> options.timeout(Duration.ofMillis(10))))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		assertThat(state(id).exitCode()).isEqualTo(137);
		assertThat(this.docker.wire("POST /containers/{id}/stop")).singleElement()
			.satisfies((exchange) -> assertThat(exchange.parameter("t")).isEqualTo("1"));
	}

	@Test
	void stopMayTakeLongerThanTheResponseTimeout() {
		String id = ready("trap '' TERM; echo ready; while :; do sleep 0.02; done");
		StepVerifier.create(impatient().stop(id, (options) -> options.timeout(Duration.ofSeconds(5))))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		assertThat(state(id).exitCode()).isEqualTo(137);
	}

	@Test
	void stopMayTakeAsLongAsTheContainerSays() {
		String id = this.docker.started(this.docker.container("sleep", "600")
			.andThen((options) -> options.config((config) -> config.stopTimeout(Duration.ofSeconds(5)))));
		StepVerifier.create(impatient().stop(id)).expectComplete().verify(EngineFixture.PATIENCE);
		assertThat(state(id).exitCode()).isEqualTo(137);
	}

	@Test
	void stopWithASignal() {
		String id = ready(SHELL);
		if (this.docker.has("1.42")) {
			containers().stop(id, (options) -> options.signal("SIGUSR1"));
			assertThat(state(id).exitCode()).isEqualTo(41);
		}
		else {
			assertThatExceptionOfType(UnsupportedApiVersionException.class)
				.isThrownBy(() -> containers().stop(id, (options) -> options.signal("SIGUSR1")))
				.withMessageContaining("'signal'")
				.withMessageContaining("1.42")
				.withMessageContaining("1.41");
			assertThat(this.docker.wire("POST /containers/{id}/stop")).isEmpty();
			assertThat(state(id).running()).isTrue();
		}
	}

	@Test
	void restartOfARunningContainer() {
		String id = ready(SHELL);
		ContainerState before = state(id);
		containers().restart(id, (options) -> options.timeout(AT_ONCE));
		assertThat(state(id).startedAt()).isAfter(before.startedAt());
		assertThat(state(id).running()).isTrue();
		assertThat(this.docker.wire("POST /containers/{id}/restart")).singleElement()
			.satisfies((exchange) -> assertThat(exchange.parameter("t")).isEqualTo("0"));
	}

	@Test
	void restartStartsWhatDoesNotRun() {
		String id = this.docker.ended("exit 1");
		StepVerifier.create(reactive().restart(id)).expectComplete().verify(EngineFixture.PATIENCE);
		assertThat(this.docker.wire("POST /containers/{id}/restart")).extracting(Exchange::status).containsExactly(204);
		assertThat(containers().wait(id).statusCode()).isEqualTo(1);
	}

	@Test
	void restartWithASignal() {
		String id = ready(SHELL);
		if (this.docker.has("1.42")) {
			// After the timeout, Docker kills a container that the signal did not end.
			// Here USR1 ends it.
			containers().restart(id, (options) -> options.signal("SIGUSR1").timeout(Duration.ofMinutes(1)));
			assertThat(state(id).running()).isTrue();
		}
		else {
			assertThatExceptionOfType(UnsupportedApiVersionException.class)
				.isThrownBy(() -> containers().restart(id, (options) -> options.signal("SIGUSR1")))
				.withMessageContaining("'signal'");
			assertThat(this.docker.wire("POST /containers/{id}/restart")).isEmpty();
		}
	}

	@Test
	void killEndsTheContainerAtOnce() {
		String id = ready(SHELL);
		containers().kill(id);
		assertThat(state(id).running()).isFalse();
		assertThat(state(id).exitCode()).isEqualTo(137);
	}

	@Test
	void killWithASignalSendsIt() {
		String id = ready(SHELL);
		StepVerifier.create(reactive().kill(id, "SIGHUP")).expectComplete().verify(EngineFixture.PATIENCE);
		awaitOutput(id, "got HUP");
		assertThat(state(id).running()).isTrue();
		containers().kill(id, "10");
		assertThat(containers().wait(id).statusCode()).isEqualTo(41);
	}

	@Test
	void killOfAContainerThatDoesNotRunIsAConflict() {
		String id = this.docker.created(this.docker.container("true"));
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> containers().kill(id))
			.withMessageContaining(id)
			.withMessageContaining("not running");
	}

	@Test
	void waitForAContainerThatWasNeverStartedIsOverAtOnce() {
		String id = this.docker.created(this.docker.container("sleep", "600"));
		assertThat(containers().wait(id)).isEqualTo(new ContainerWaitResponse(0, null));
	}

	@Test
	void waitGivesTheExitCode() {
		String id = ready(SHELL);
		CompletableFuture<@Nullable ContainerWaitResponse> exit = reactive().wait(id).toFuture();
		awaitAnswered("POST /containers/{id}/wait");
		assertThat(exit).isNotDone();
		containers().kill(id, "SIGUSR1");
		assertThat(exit).succeedsWithin(EngineFixture.PATIENCE).isEqualTo(new ContainerWaitResponse(41, null));
	}

	@Test
	void waitForTheNextExitIsRegisteredBeforeTheStart() {
		String id = this.docker.created(this.docker.container("sh", "-c", "exit 7"));
		CompletableFuture<@Nullable ContainerWaitResponse> exit = reactive().wait(id, WaitCondition.NEXT_EXIT)
			.toFuture();
		awaitAnswered("POST /containers/{id}/wait");
		assertThat(exit).isNotDone();
		containers().start(id);
		assertThat(exit).succeedsWithin(EngineFixture.PATIENCE).isEqualTo(new ContainerWaitResponse(7, null));
		assertThat(this.docker.wire("POST /containers/{id}/wait")).singleElement()
			.satisfies((exchange) -> assertThat(exchange.parameter("condition")).isEqualTo("next-exit"));
	}

	@Test
	void waitForTheRemoval() {
		String id = this.docker
			.created(this.docker.container("sh", "-c", "exit 8").andThen((options) -> options.autoRemove(true)));
		CompletableFuture<@Nullable ContainerWaitResponse> exit = reactive().wait(id, WaitCondition.REMOVED).toFuture();
		awaitAnswered("POST /containers/{id}/wait");
		containers().start(id);
		assertThat(exit).succeedsWithin(EngineFixture.PATIENCE).isEqualTo(new ContainerWaitResponse(8, null));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> containers().inspect(id));
	}

	@Test
	void waitMayTakeLongerThanTheResponseTimeout() {
		String id = this.docker.started(this.docker.container("sleep", "6"));
		StepVerifier.create(impatient().wait(id))
			.expectNext(new ContainerWaitResponse(0, null))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void removeTakesOnlyWhatDoesNotRun() {
		String id = this.docker.started(this.docker.container("sleep", "600"));
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> containers().remove(id))
			.withMessageContaining(id);
		containers().remove(id, (options) -> options.force(true));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> containers().inspect(id));
	}

	@Test
	void removeReactively() {
		String id = this.docker.ended("true");
		StepVerifier.create(reactive().remove(id)).expectComplete().verify(EngineFixture.PATIENCE);
		StepVerifier.create(reactive().remove(id)).expectError(NotFoundException.class).verify(EngineFixture.PATIENCE);
	}

	@Test
	void removeTakesAnonymousVolumesAlong() {
		assertThat(volumeIsThereAfterRemovalWith(false)).isTrue();
		assertThat(volumeIsThereAfterRemovalWith(true)).isFalse();
	}

	private boolean volumeIsThereAfterRemovalWith(boolean volumes) {
		String id = this.docker.created(this.docker.container("true")
			.andThen((options) -> options.mount(Mount.builder().type(MountType.VOLUME).target("/data").build())));
		List<MountPoint> mounts = containers().inspect(id).mounts();
		assertThat(mounts).singleElement().satisfies((mount) -> assertThat(mount.name()).isNotBlank());
		String volume = String.valueOf(mounts.get(0).name());
		containers().remove(id, (options) -> options.volumes(volumes));
		boolean there = this.docker.direct()
			.get("/volumes/{name}", volume)
			.nothing()
			.thenReturn(true)
			.onErrorReturn(NotFoundException.class, false)
			.blockOptional(EngineFixture.PATIENCE)
			.orElseThrow();
		if (there) {
			this.docker.direct().delete("/volumes/{name}", volume).nothing().block(EngineFixture.PATIENCE);
		}
		return there;
	}

	@Test
	void removeOfALinkLeavesTheContainer() {
		String target = this.docker.name("target");
		String id = this.docker
			.started(this.docker.container("sleep", "600").andThen((options) -> options.name(target)));
		String source = this.docker.name("source");
		this.docker.started(this.docker.container("sleep", "600")
			.andThen((options) -> options.name(source).hostConfig((host) -> host.links(List.of(target + ":alias")))));
		containers().remove("/" + source + "/alias", (options) -> options.link(true));
		assertThat(this.docker.wire("DELETE /containers/{id}")).singleElement()
			.satisfies((exchange) -> assertThat(exchange.parameter("link")).isEqualTo("true"))
			.satisfies((exchange) -> assertThat(exchange.status()).isEqualTo(204));
		assertThat(state(id).running()).isTrue();
		assertThat(containers().list((options) -> options.filter("id", id))).singleElement()
			.satisfies((container) -> assertThat(container.names()).containsExactly("/" + target));
	}

	@Test
	void containersAreFoundByNameWithAndWithoutSlashAndByTheBeginningOfTheId() {
		String name = this.docker.name("slash");
		String id = this.docker.created(this.docker.container("true").andThen((options) -> options.name("/" + name)));
		assertThat(List.of(name, "/" + name, id, id.substring(0, 12)))
			.allSatisfy((key) -> assertThat(containers().inspect(key).id()).isEqualTo(id));
		assertThat(containers().inspect(id).name()).isEqualTo("/" + name);
		containers().start("/" + name);
		containers().remove("/" + name, (options) -> options.force(true));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> containers().inspect(id));
	}

	@Test
	void unknownContainerIsNotFoundWhateverIsDoneWithIt() {
		String unknown = this.docker.name("unknown");
		List<Runnable> operations = List.of(() -> containers().inspect(unknown), () -> containers().start(unknown),
				() -> containers().stop(unknown), () -> containers().restart(unknown), () -> containers().kill(unknown),
				() -> containers().wait(unknown), () -> containers().logs(unknown).toList(),
				() -> containers().remove(unknown));
		assertThat(operations).allSatisfy((operation) -> assertNotFound(operation, unknown));
	}

	private static void assertNotFound(Runnable operation, String name) {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(operation::run)
			.withMessageContaining(name)
			.satisfies((failure) -> assertThat(failure.status()).isEqualTo(404))
			.satisfies((failure) -> assertThat(failure.engineMessage()).contains("No such container"));
	}

	private ContainerOperations containers() {
		return this.docker.blocking().containers();
	}

	private ReactiveContainerOperations reactive() {
		return this.docker.reactive().containers();
	}

	private ReactiveContainerOperations impatient() {
		return this.docker.client((client) -> client.responseTimeout(Duration.ofSeconds(4))).containers();
	}

	private ContainerState state(String id) {
		ContainerState state = containers().inspect(id).state();
		assertThat(state).isNotNull();
		return state;
	}

	private String ready(String script) {
		String id = this.docker.started(this.docker.container("sh", "-c", script));
		awaitOutput(id, "ready");
		return id;
	}

	private void awaitOutput(String id, String line) {
		StepVerifier
			.create(reactive().logs(id, (options) -> options.follow(true))
				.filter((frame) -> frame.text().contains(line))
				.next())
			.expectNextCount(1)
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	// The engine sends the header of the answer as soon as it waits.
	private void awaitAnswered(String operation) {
		Awaitility.await()
			.atMost(EngineFixture.PATIENCE)
			.pollInterval(Duration.ofMillis(5))
			.untilAsserted(() -> assertThat(this.docker.wire(operation)).singleElement()
				.satisfies((exchange) -> assertThat(exchange.status()).isEqualTo(200)));
	}

}

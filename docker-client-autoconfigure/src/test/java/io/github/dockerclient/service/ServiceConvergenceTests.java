package io.github.dockerclient.service;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.ServiceNotConvergedException;
import io.github.dockerclient.service.ServiceProgress.Stage;
import io.github.dockerclient.task.ReactiveTaskOperations;
import io.github.dockerclient.task.Task;
import io.github.dockerclient.transport.JsonAccess;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ServiceConvergence}, in virtual time. The answers of the swarm are
 * scripted, and the last one is permanent.
 */
class ServiceConvergenceTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final String TWO = "\"Mode\":{\"Replicated\":{\"Replicas\":2}}";

	private static final String GLOBAL = "\"Mode\":{\"Global\":{}}";

	private final Deque<String> services = new ArrayDeque<>();

	private final Deque<String> tasks = new ArrayDeque<>();

	private int inspections;

	private static String service(String spec, String more) {
		return "{\"ID\":\"a\",\"Spec\":{%s}%s}".formatted(spec, more);
	}

	private static String update(String state, String message) {
		return service(TWO, ",\"UpdateStatus\":{\"State\":\"%s\",\"Message\":\"%s\"}".formatted(state, message));
	}

	private static String task(int slot, int second, String state, String more) {
		return "{\"ID\":\"t%1$d-%2$d\",\"Slot\":%1$d,\"CreatedAt\":\"2026-11-26T10:00:%2$02dZ\",".formatted(slot,
				second) + "\"DesiredState\":\"running\",\"Status\":{\"State\":\"%s\"%s}}".formatted(state, more);
	}

	private static String at(String node, String state, String desired) {
		return "{\"ID\":\"at-%1$s\",\"NodeID\":\"%1$s\",\"DesiredState\":\"%3$s\",\"Status\":{\"State\":\"%2$s\"}}"
			.formatted(node, state, desired);
	}

	private static String running(int slot) {
		return task(slot, 0, "running", "");
	}

	private static String tasks(String... tasks) {
		return "[" + String.join(",", tasks) + "]";
	}

	private void look(String service, String tasks) {
		this.services.add(service);
		this.tasks.add(tasks);
	}

	private Flux<ServiceProgress> watch() {
		InvocationHandler inspect = (proxy, method, arguments) -> {
			assertThat(method.getName()).isEqualTo("inspect");
			return Mono.fromSupplier(() -> {
				this.inspections++;
				return JsonAccess.mapper().readValue(next(this.services), Service.class);
			});
		};
		InvocationHandler list = (proxy, method, arguments) -> {
			assertThat(method.getName()).isEqualTo("list");
			return Flux.defer(() -> Flux.fromArray(JsonAccess.mapper().readValue(next(this.tasks), Task[].class)));
		};
		return new ServiceConvergence(operations(ReactiveServiceOperations.class, inspect),
				operations(ReactiveTaskOperations.class, list), "web")
			.watch(TIMEOUT);
	}

	private static <T> T operations(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

	private static String next(Deque<String> scripted) {
		return (scripted.size() > 1) ? scripted.remove() : scripted.element();
	}

	private StepVerifier.FirstStep<Object> verifier() {
		return StepVerifier.withVirtualTime(
				() -> watch().map((progress) -> List.of(progress.stage(), progress.ready(), progress.wanted())));
	}

	private void assertNotConverged(Duration after, String message) {
		StepVerifier.withVirtualTime(() -> watch().then())
			.thenAwait(after)
			.expectErrorSatisfies(
					(failure) -> assertThat(failure).isInstanceOf(message.contains(" has not converged after ")
							? DockerTimeoutException.class : ServiceNotConvergedException.class)
						.hasMessage(message))
			.verify(PATIENCE);
	}

	@Test
	void tasksMustRunForAsLongAsUpdatesMonitorThem() {
		look(service(TWO, ""), tasks());
		look(service(TWO, ""), tasks(running(1), task(2, 0, "preparing", "")));
		look(service(TWO, ""), tasks(running(1), running(2)));
		verifier().thenAwait(Duration.ofMillis(400))
			.expectNext(List.of(Stage.WORKING, 0L, 2L), List.of(Stage.WORKING, 1L, 2L),
					List.of(Stage.VERIFYING, 2L, 2L))
			.expectNoEvent(Duration.ofMillis(4900))
			.thenAwait(Duration.ofMillis(100))
			.expectNext(List.of(Stage.CONVERGED, 2L, 2L))
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void aTaskThatFailsMeanwhileBeginsItAnew() {
		String monitored = TWO + ",\"UpdateConfig\":{\"Monitor\":1000000000}";
		look(service(monitored, ""), tasks(running(1), running(2)));
		look(service(monitored, ""), tasks(running(1), task(2, 0, "failed", ",\"Err\":\"exit (3)\"")));
		look(service(monitored, ""),
				tasks(running(1), task(2, 0, "failed", ",\"Err\":\"exit (3)\""), task(2, 1, "running", "")));
		verifier().thenAwait(Duration.ofMillis(400))
			.expectNext(List.of(Stage.VERIFYING, 2L, 2L), List.of(Stage.WORKING, 1L, 2L),
					List.of(Stage.VERIFYING, 2L, 2L))
			.expectNoEvent(Duration.ofMillis(900))
			.thenAwait(Duration.ofMillis(100))
			.expectNext(List.of(Stage.CONVERGED, 2L, 2L))
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void tasksThatAreTooManyAreWaitedFor() {
		look(service("\"Mode\":{\"Replicated\":{\"Replicas\":1}}", ""), tasks(running(1), running(2)));
		look(service("\"Mode\":{\"Replicated\":{\"Replicas\":1}}", ""), tasks(running(1)));
		verifier().thenAwait(Duration.ofMillis(200))
			.expectNext(List.of(Stage.WORKING, 2L, 1L), List.of(Stage.VERIFYING, 1L, 1L))
			.thenCancel()
			.verify(PATIENCE);
	}

	@Test
	void aGlobalServiceWantsWhatTheSwarmCreates() {
		look(service(GLOBAL, ""), tasks());
		look(service(GLOBAL, ""), tasks(at("n1", "running", "running"), at("n2", "ready", "running")));
		look(service(GLOBAL, ""), tasks(at("n1", "running", "running"), at("n2", "running", "shutdown")));
		verifier().thenAwait(Duration.ofMillis(400))
			.expectNext(List.of(Stage.WORKING, 0L, 0L), List.of(Stage.WORKING, 1L, 2L),
					List.of(Stage.VERIFYING, 1L, 1L))
			.thenCancel()
			.verify(PATIENCE);
	}

	@Test
	void aJobIsDoneWhenItsTasksOfThisRunAre() {
		String job = service("\"Mode\":{\"ReplicatedJob\":{\"MaxConcurrent\":1,\"TotalCompletions\":2}}",
				",\"JobStatus\":{\"JobIteration\":{\"Index\":7}}");
		look(job, tasks(job(1, "complete", 6), job(2, "complete", 6), job(1, "complete", 7)));
		look(job, tasks(job(1, "complete", 7), job(2, "complete", 7)));
		verifier().thenAwait(Duration.ofMillis(200))
			.expectNext(List.of(Stage.WORKING, 1L, 2L), List.of(Stage.CONVERGED, 2L, 2L))
			.expectComplete()
			.verify(PATIENCE);
	}

	private static String job(int slot, String state, int iteration) {
		return "{\"ID\":\"t%1$d-%3$d\",\"Slot\":%1$d,\"JobIteration\":{\"Index\":%3$d},\"Status\":{\"State\":\"%2$s\"}}"
			.formatted(slot, state, iteration);
	}

	@Test
	void whatTakesTooLongSaysWhy() {
		look(service(TWO, ""), tasks(running(1), task(2, 1, "rejected", ",\"Err\":\"No such image: web:9\"")));
		look(service(TWO, ""), tasks(running(1), task(2, 2, "preparing", "")));
		assertNotConverged(TIMEOUT, "Service 'web' has not converged after PT1M: 1 of 2 tasks are ready, they are"
				+ " {1=running, 2=preparing}; the latest problem of a task: No such image: web:9");
	}

	@Test
	void whoHasWaitedInVainAsksNoMore() {
		look(service(TWO, ""), tasks());
		VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
		try {
			CompletableFuture<Void> end = watch().then().toFuture();
			time.advanceTimeBy(TIMEOUT);
			assertThat(end).isCompletedExceptionally();
			int asked = this.inspections;
			time.advanceTimeBy(TIMEOUT);
			assertThat(this.inspections).isEqualTo(asked);
		}
		finally {
			VirtualTimeScheduler.reset();
		}
	}

	@Test
	void aSwarmThatDoesNotAnswerIsNotWaitedForLonger() {
		StepVerifier
			.withVirtualTime(() -> new ServiceConvergence(
					operations(ReactiveServiceOperations.class, (proxy, method, arguments) -> Mono.never()),
					operations(ReactiveTaskOperations.class, (proxy, method, arguments) -> Flux.never()), "web")
				.watch(TIMEOUT))
			.thenAwait(TIMEOUT)
			.expectErrorMessage("Service 'web' has not converged after PT1M: its tasks are not known yet")
			.verify(PATIENCE);
	}

	@Test
	void aPausedUpdateDoesNotConverge() {
		look(update("paused", "update paused due to failure or early termination of task t2-1"),
				tasks(task(2, 1, "failed", ",\"Err\":\"exit (1)\"")));
		assertNotConverged(Duration.ZERO,
				"Service 'web' has not converged as its update is paused: update paused due to failure or early"
						+ " termination of task t2-1: 0 of 2 tasks are ready, they are {2=failed};"
						+ " the latest problem of a task: exit (1)");
	}

	@Test
	void aPausedRollbackDoesNotConverge() {
		look(update("rollback_paused", "rollback paused due to failure or early termination of task t2-1"),
				tasks(running(1)));
		assertNotConverged(Duration.ZERO,
				"Service 'web' has not converged as its rollback is paused: rollback paused due to failure or early"
						+ " termination of task t2-1: 1 of 2 tasks are ready, they are {1=running}");
	}

	@Test
	void anUpdateThatIsRolledBackDoesNotConverge() {
		look(update("updating", "update in progress"), tasks(task(2, 1, "failed", ",\"Err\":\"exit (1)\"")));
		look(update("rollback_started", "update rolled back due to failure of task t2-1"), tasks(running(1)));
		look(update("rollback_completed", "rollback completed"), tasks(running(1), running(2)));
		assertNotConverged(Duration.ofMillis(400),
				"Service 'web' has not converged as its update has been rolled back: update rolled back due to failure"
						+ " of task t2-1: 2 of 2 tasks are ready, they are {1=running, 2=running};"
						+ " the latest problem of a task: exit (1)");
	}

	@Test
	void anUpdateThatIsRolledBackBetweenTwoLooksDoesNotConverge() {
		look(update("updating", "update in progress"), tasks());
		look(update("rollback_completed", "rollback completed"), tasks(running(1), running(2)));
		assertNotConverged(Duration.ofMillis(200),
				"Service 'web' has not converged as its update has been rolled back: rollback completed:"
						+ " 2 of 2 tasks are ready, they are {1=running, 2=running}");
	}

	@Test
	void aRollbackThatWasAskedForConverges() {
		look(update("rollback_started", "manually requested rollback"), tasks(running(1)));
		look(update("rollback_completed", "rollback completed"), tasks(running(1), running(2)));
		verifier().thenAwait(Duration.ofSeconds(6))
			.expectNext(List.of(Stage.WORKING, 1L, 2L), List.of(Stage.VERIFYING, 2L, 2L),
					List.of(Stage.CONVERGED, 2L, 2L))
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void tasksThatRunDuringAnUpdateAreNotTheEnd() {
		look(update("updating", "update in progress"), tasks(running(1), running(2)));
		look(update("completed", "update completed"), tasks(running(1), running(2)));
		verifier().thenAwait(Duration.ofSeconds(6))
			.expectNext(List.of(Stage.WORKING, 2L, 2L), List.of(Stage.VERIFYING, 2L, 2L),
					List.of(Stage.CONVERGED, 2L, 2L))
			.expectComplete()
			.verify(PATIENCE);
	}

}

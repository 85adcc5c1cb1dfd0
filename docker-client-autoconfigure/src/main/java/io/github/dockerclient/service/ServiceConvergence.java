package io.github.dockerclient.service;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.ServiceNotConvergedException;
import io.github.dockerclient.task.ReactiveTaskOperations;
import io.github.dockerclient.task.Task;
import io.github.dockerclient.task.TaskListOptions;
import io.github.dockerclient.task.TaskSpec;
import io.github.dockerclient.task.TaskState;
import io.github.dockerclient.task.TaskStatus;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.util.StringUtils;

/**
 * Watches a service until it matches its specification. Polls: engines send no task
 * events, and every state lasts long enough to be observed.
 */
final class ServiceConvergence {

	private static final Duration PAUSE = Duration.ofMillis(200);

	private static final Duration DEFAULT_MONITOR = Duration.ofSeconds(5);

	private static final String REQUESTED = "manually requested rollback";

	private final ReactiveServiceOperations services;

	private final ReactiveTaskOperations tasks;

	private final String id;

	private volatile @Nullable ServiceProgress last;

	/** The latest error of a task, including tasks that have been replaced since. */
	private volatile @Nullable String failure;

	private long convergedAt;

	private boolean verifying;

	private boolean updating;

	private @Nullable String rollback;

	ServiceConvergence(ReactiveServiceOperations services, ReactiveTaskOperations tasks, String id) {
		this.services = services;
		this.tasks = tasks;
		this.id = id;
	}

	Flux<ServiceProgress> watch(Duration timeout) {
		return this.services.inspect(this.id)
			.flatMap(this::look)
			.repeatWhen((rounds) -> rounds.delayElements(PAUSE))
			.distinctUntilChanged()
			.takeUntil(ServiceConvergence::hasConverged)
			// The timeout ends the repetition without an error, as an error would not
			// cancel it.
			.takeUntilOther(Mono.delay(timeout))
			.concatWith(Mono.defer(() -> hasConverged(this.last) ? Mono.empty()
					: Mono.error(new DockerTimeoutException(message("after " + timeout), null))));
	}

	private static boolean hasConverged(@Nullable ServiceProgress progress) {
		return progress != null && progress.stage() == ServiceProgress.Stage.CONVERGED;
	}

	private Mono<ServiceProgress> look(Service service) {
		return this.tasks.list((options) -> current(service, options))
			.filter((task) -> isCurrent(task, service))
			.collectList()
			.map((current) -> progress(service, current))
			.doOnNext(this::keep)
			.doOnNext((progress) -> check(progress.updateStatus()));
	}

	// Engines list the tasks of plugins only if the request names their runtime.
	private static void current(Service service, TaskListOptions options) {
		TaskSpec task = (service.spec() != null) ? service.spec().taskTemplate() : null;
		options.service(service.id()).filter("_up-to-date", "true");
		if (task != null && StringUtils.hasText(task.runtime())) {
			options.filter("runtime", task.runtime());
		}
	}

	private void keep(ServiceProgress progress) {
		this.last = progress;
		if (progress.problem() != null) {
			this.failure = progress.problem();
		}
	}

	// Engines keep the tasks of a job's earlier runs.
	private static boolean isCurrent(Task task, Service service) {
		return service.jobStatus() == null || Objects.equals(service.jobStatus().jobIteration(), task.jobIteration());
	}

	private void check(Service.@Nullable UpdateStatus update) {
		Service.UpdateState state = (update != null) ? update.state() : null;
		if (update == null || state == null) {
			return;
		}
		if (state.equals(Service.UpdateState.PAUSED)) {
			throw notConverged("as its update is paused: " + update.message());
		}
		if (state.equals(Service.UpdateState.ROLLBACK_PAUSED)) {
			throw notConverged("as its rollback is paused: " + update.message());
		}
		if (state.equals(Service.UpdateState.UPDATING)) {
			this.updating = true;
		}
		if (state.equals(Service.UpdateState.ROLLBACK_STARTED)
				&& (this.updating || !REQUESTED.equals(update.message()))) {
			this.rollback = update.message();
		}
		if (state.equals(Service.UpdateState.ROLLBACK_COMPLETED) && (this.updating || this.rollback != null)) {
			throw notConverged("as its update has been rolled back: "
					+ ((this.rollback != null) ? this.rollback : update.message()));
		}
	}

	private ServiceProgress progress(Service service, List<Task> current) {
		Map<String, Task> latest = new TreeMap<>();
		current.stream()
			.sorted(Comparator.comparing(Task::createdAt, Comparator.nullsFirst(Comparator.naturalOrder())))
			.forEach((task) -> latest.merge(place(task), task, (older, newer) -> newer));
		Map<String, TaskState> states = new TreeMap<>();
		latest.forEach((place, task) -> states.put(place, state(task)));
		boolean job = service.jobStatus() != null;
		long ready = latest.values()
			.stream()
			.filter((task) -> job ? state(task).equals(TaskState.COMPLETE) : task.runs())
			.count();
		long wanted = wanted(service, latest.values());
		return new ServiceProgress(stage(service, ready, wanted), ready, wanted, states, service.updateStatus(),
				problem(current));
	}

	private static String place(Task task) {
		return (task.slot() != null && task.slot() > 0) ? String.valueOf(task.slot()) : String.valueOf(task.nodeId());
	}

	private static TaskState state(Task task) {
		TaskState state = (task.status() != null) ? task.status().state() : null;
		return (state != null) ? state : TaskState.NEW;
	}

	private static long wanted(Service service, Collection<Task> latest) {
		ServiceSpec.Mode mode = (service.spec() != null) ? service.spec().mode() : null;
		if (mode != null && mode.replicatedJob() != null) {
			return number(mode.replicatedJob().totalCompletions(), number(mode.replicatedJob().maxConcurrent(), 1));
		}
		if (mode != null && (mode.global() != null || mode.globalJob() != null)) {
			boolean job = mode.globalJob() != null;
			return latest.stream().filter((task) -> job || !task.mustEnd()).count();
		}
		return (mode != null && mode.replicated() != null) ? number(mode.replicated().replicas(), 1) : 1;
	}

	private static long number(@Nullable Long value, long otherwise) {
		return (value != null) ? value : otherwise;
	}

	private ServiceProgress.Stage stage(Service service, long ready, long wanted) {
		if (ready != wanted || (wanted == 0 && isEverywhere(service)) || isUnderWay(service)) {
			this.verifying = false;
			return ServiceProgress.Stage.WORKING;
		}
		if (service.jobStatus() != null) {
			return ServiceProgress.Stage.CONVERGED;
		}
		if (!this.verifying) {
			this.verifying = true;
			this.convergedAt = now();
		}
		return (now() - this.convergedAt >= monitor(service).toMillis()) ? ServiceProgress.Stage.CONVERGED
				: ServiceProgress.Stage.VERIFYING;
	}

	private static long now() {
		return Schedulers.parallel().now(TimeUnit.MILLISECONDS);
	}

	// Engines create the tasks of a global service shortly after the service itself.
	private static boolean isEverywhere(Service service) {
		ServiceSpec.Mode mode = (service.spec() != null) ? service.spec().mode() : null;
		return mode != null && (mode.global() != null || mode.globalJob() != null);
	}

	private static boolean isUnderWay(Service service) {
		Service.UpdateState state = (service.updateStatus() != null) ? service.updateStatus().state() : null;
		return Service.UpdateState.UPDATING.equals(state) || Service.UpdateState.ROLLBACK_STARTED.equals(state);
	}

	private static Duration monitor(Service service) {
		ServiceSpec.UpdateConfig config = (service.spec() != null) ? service.spec().updateConfig() : null;
		Duration monitor = (config != null) ? config.monitor() : null;
		return (monitor != null && !monitor.isZero()) ? monitor : DEFAULT_MONITOR;
	}

	private static @Nullable String problem(List<Task> current) {
		return current.stream()
			.map(Task::status)
			.filter((status) -> status != null && StringUtils.hasText(status.err()))
			.max(Comparator.comparing(TaskStatus::timestamp, Comparator.nullsFirst(Comparator.naturalOrder())))
			.map(TaskStatus::err)
			.orElse(null);
	}

	private ServiceNotConvergedException notConverged(String why) {
		return new ServiceNotConvergedException(message(why));
	}

	private String message(String why) {
		ServiceProgress progress = this.last;
		String tasks = (progress != null) ? String.format(Locale.ROOT, "%d of %d tasks are ready, they are %s",
				progress.ready(), progress.wanted(), progress.tasks()) : "its tasks are not known yet";
		String problem = (this.failure != null) ? "; the latest problem of a task: " + this.failure : "";
		return String.format(Locale.ROOT, "Service '%s' has not converged %s: %s%s", this.id, why, tasks, problem);
	}

}

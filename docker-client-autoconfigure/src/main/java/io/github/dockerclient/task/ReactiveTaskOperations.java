package io.github.dockerclient.task;

import java.util.function.Consumer;

import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tasks of a swarm, reactively. Nothing happens before the result is subscribed to. Every
 * method may end with a {@link io.github.dockerclient.error.DockerException}; an engine
 * that is no manager of a swarm refuses all of them with a
 * {@link io.github.dockerclient.error.ServiceUnavailableException}.
 */
public interface ReactiveTaskOperations {

	/**
	 * List tasks, those that have ended as well: {@code GET /tasks}, since API 1.41.
	 * @return the tasks
	 */
	default Flux<Task> list() {
		return list((options) -> {
		});
	}

	/**
	 * List tasks, those that have ended as well: {@code GET /tasks}, since API 1.41.
	 * @param options which to list
	 * @return the tasks
	 */
	default Flux<Task> list(Consumer<TaskListOptions.Builder> options) {
		return list(TaskListOptions.of(options));
	}

	/**
	 * List tasks, those that have ended as well: {@code GET /tasks}, since API 1.41.
	 * @param options which to list
	 * @return the tasks
	 */
	Flux<Task> list(TaskListOptions options);

	/**
	 * Tell all about a task: {@code GET /tasks/{id}}, since API 1.41.
	 * @param id the task's id
	 * @return the task
	 */
	Mono<Task> inspect(String id);

	/**
	 * Read what a task has written so far: {@code GET /tasks/{id}/logs}, since API 1.41.
	 * @param id the task's id
	 * @return the frames; cancelling closes the connection
	 */
	default Flux<Frame> logs(String id) {
		return logs(id, (options) -> {
		});
	}

	/**
	 * Read what a task writes: {@code GET /tasks/{id}/logs}, since API 1.41.
	 * @param id the task's id
	 * @param options what to read
	 * @return the frames; cancelling closes the connection
	 */
	default Flux<Frame> logs(String id, Consumer<TaskLogsOptions.Builder> options) {
		return logs(id, TaskLogsOptions.of(options));
	}

	/**
	 * Read what a task writes: {@code GET /tasks/{id}/logs}, since API 1.41.
	 * @param id the task's id
	 * @param options what to read
	 * @return the frames; cancelling closes the connection
	 */
	Flux<Frame> logs(String id, TaskLogsOptions options);

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @return the operations
	 */
	static ReactiveTaskOperations using(ReactiveDockerHttp http) {
		return new DefaultReactiveTaskOperations(http);
	}

}

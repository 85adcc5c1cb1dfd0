package io.github.dockerclient.task;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.stream.Frame;

/**
 * Tasks of a swarm. Every method waits for the engine's answer, and may throw a
 * {@link io.github.dockerclient.error.DockerException}; an engine that is no manager of a
 * swarm refuses all of them with a
 * {@link io.github.dockerclient.error.ServiceUnavailableException}.
 */
public interface TaskOperations {

	/**
	 * List tasks, those that have ended as well: {@code GET /tasks}, since API 1.41.
	 * @return the tasks
	 */
	default List<Task> list() {
		return list((options) -> {
		});
	}

	/**
	 * List tasks, those that have ended as well: {@code GET /tasks}, since API 1.41.
	 * @param options which to list
	 * @return the tasks
	 */
	default List<Task> list(Consumer<TaskListOptions.Builder> options) {
		return list(TaskListOptions.of(options));
	}

	/**
	 * List tasks, those that have ended as well: {@code GET /tasks}, since API 1.41.
	 * @param options which to list
	 * @return the tasks
	 */
	List<Task> list(TaskListOptions options);

	/**
	 * Tell all about a task: {@code GET /tasks/{id}}, since API 1.41.
	 * @param id the task's id
	 * @return the task
	 */
	Task inspect(String id);

	/**
	 * Read what a task has written so far: {@code GET /tasks/{id}/logs}, since API 1.41.
	 * @param id the task's id
	 * @return the frames, to be closed; closing it closes the connection. What goes wrong
	 * is thrown when it is read
	 */
	default Stream<Frame> logs(String id) {
		return logs(id, (options) -> {
		});
	}

	/**
	 * Read what a task writes: {@code GET /tasks/{id}/logs}, since API 1.41.
	 * @param id the task's id
	 * @param options what to read
	 * @return the frames, to be closed; closing it closes the connection. What goes wrong
	 * is thrown when it is read
	 */
	default Stream<Frame> logs(String id, Consumer<TaskLogsOptions.Builder> options) {
		return logs(id, TaskLogsOptions.of(options));
	}

	/**
	 * Read what a task writes: {@code GET /tasks/{id}/logs}, since API 1.41.
	 * @param id the task's id
	 * @param options what to read
	 * @return the frames, to be closed; closing it closes the connection. What goes wrong
	 * is thrown when it is read
	 */
	Stream<Frame> logs(String id, TaskLogsOptions options);

	/**
	 * Create these operations.
	 * @param reactive what does the work
	 * @return the operations
	 */
	static TaskOperations using(ReactiveTaskOperations reactive) {
		return new BlockingTaskOperations(reactive);
	}

}

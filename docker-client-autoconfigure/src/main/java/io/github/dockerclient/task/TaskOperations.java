package io.github.dockerclient.task;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.stream.Frame;

/**
 * Operations on tasks of a swarm ({@code docker service ps},
 * {@code docker service logs}). Every method waits for the answer of the engine and may
 * throw a {@link io.github.dockerclient.error.DockerException}, on an engine that is no
 * manager of a swarm a {@link io.github.dockerclient.error.ServiceUnavailableException}.
 */
public interface TaskOperations {

	/**
	 * As {@link #list(TaskListOptions)}, with the default options.
	 * @return the tasks
	 */
	default List<Task> list() {
		return list(new TaskListOptions());
	}

	/**
	 * As {@link #list(TaskListOptions)}.
	 * @param options sets the options
	 * @return the tasks
	 */
	default List<Task> list(Consumer<TaskListOptions> options) {
		return list(new TaskListOptions().apply(options));
	}

	/**
	 * List tasks, including those that have ended: {@code GET /tasks}, since API 1.41.
	 * @param options the options
	 * @return the tasks
	 */
	List<Task> list(TaskListOptions options);

	/**
	 * Return the details of a task: {@code GET /tasks/{id}}, since API 1.41.
	 * @param id the id of the task
	 * @return the task
	 */
	Task inspect(String id);

	/**
	 * As {@link #logs(String, TaskLogsOptions)}, with the default options.
	 * @param id the id of the task
	 * @return the frames, to be closed by the caller
	 */
	default Stream<Frame> logs(String id) {
		return logs(id, new TaskLogsOptions());
	}

	/**
	 * As {@link #logs(String, TaskLogsOptions)}.
	 * @param id the id of the task
	 * @param options sets the options
	 * @return the frames, to be closed by the caller
	 */
	default Stream<Frame> logs(String id, Consumer<TaskLogsOptions> options) {
		return logs(id, new TaskLogsOptions().apply(options));
	}

	/**
	 * Read the output of a task: {@code GET /tasks/{id}/logs}, since API 1.41.
	 * @param id the id of the task
	 * @param options the options
	 * @return the frames, to be closed by the caller, which closes the connection.
	 * Failures are thrown when they are read
	 */
	Stream<Frame> logs(String id, TaskLogsOptions options);

	/**
	 * Create these operations.
	 * @param reactive the operations that do the work
	 * @return the operations
	 */
	static TaskOperations using(ReactiveTaskOperations reactive) {
		return new BlockingTaskOperations(reactive);
	}

}

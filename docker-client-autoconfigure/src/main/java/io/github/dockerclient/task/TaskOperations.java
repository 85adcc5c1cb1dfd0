// Derived from ReactiveTaskOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.task;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Line;

/**
 * Operations on tasks of a swarm ({@code docker service ps},
 * {@code docker service logs}). Each call waits for the engine's answer. Every method may
 * fail with a {@link io.github.dockerclient.error.DockerException}. Engines that are not
 * managers of a swarm fail with a
 * {@link io.github.dockerclient.error.ServiceUnavailableException}. A stream must be
 * closed, and throws its failure when it is read. Safe on virtual threads; on the threads
 * of an event loop, use {@link ReactiveTaskOperations} instead.
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
	 * As {@link #list(TaskListOptions)}, with options that are set here.
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
	 * @return the frames; the caller closes the stream, which closes the connection
	 */
	default Stream<Frame> logs(String id) {
		return logs(id, new TaskLogsOptions());
	}

	/**
	 * As {@link #logs(String, TaskLogsOptions)}, with options that are set here.
	 * @param id the id of the task
	 * @param options sets the options
	 * @return the frames; the caller closes the stream, which closes the connection
	 */
	default Stream<Frame> logs(String id, Consumer<TaskLogsOptions> options) {
		return logs(id, new TaskLogsOptions().apply(options));
	}

	/**
	 * Read the output of a task: {@code GET /tasks/{id}/logs}, since API 1.41.
	 * @param id the id of the task
	 * @param options the options
	 * @return the frames; the caller closes the stream, which closes the connection
	 */
	Stream<Frame> logs(String id, TaskLogsOptions options);

	/**
	 * As {@link #logLines(String, TaskLogsOptions)}, with the default options.
	 * @param id the task's id
	 * @return the lines that were written so far; the caller closes the stream
	 */
	default Stream<Line> logLines(String id) {
		return logLines(id, new TaskLogsOptions());
	}

	/**
	 * As {@link #logLines(String, TaskLogsOptions)}, with options that are set here.
	 * @param id the task's id
	 * @param options sets the options
	 * @return the lines; the caller closes the stream, which closes the connection
	 */
	default Stream<Line> logLines(String id, Consumer<TaskLogsOptions> options) {
		return logLines(id, new TaskLogsOptions().apply(options));
	}

	/**
	 * As {@link #logs(String, TaskLogsOptions)}, but line by line, as {@link Line#of}
	 * does.
	 * @param id the task's id
	 * @param options what to read
	 * @return the lines; the caller closes the stream, which closes the connection
	 */
	Stream<Line> logLines(String id, TaskLogsOptions options);

	/**
	 * Create the blocking form of reactive operations.
	 * @param reactive the operations to wait for
	 * @return the blocking operations
	 */
	static TaskOperations using(ReactiveTaskOperations reactive) {
		return new BlockingTaskOperations(reactive);
	}

}

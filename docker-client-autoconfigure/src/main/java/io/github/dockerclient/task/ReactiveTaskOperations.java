package io.github.dockerclient.task;

import java.util.function.Consumer;

import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.Internal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reactive operations on tasks of a swarm ({@code docker service ps},
 * {@code docker service logs}). Nothing is sent before the result is subscribed to. Every
 * method may fail with a {@link io.github.dockerclient.error.DockerException}. Engines
 * that are not managers of a swarm fail with a
 * {@link io.github.dockerclient.error.ServiceUnavailableException}.
 */
public interface ReactiveTaskOperations {

	/**
	 * As {@link #list(TaskListOptions)}, with the default options.
	 * @return the tasks
	 */
	default Flux<Task> list() {
		return list(new TaskListOptions());
	}

	/**
	 * As {@link #list(TaskListOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the tasks
	 */
	default Flux<Task> list(Consumer<TaskListOptions> options) {
		return list(new TaskListOptions().apply(options));
	}

	/**
	 * List tasks, including those that have ended: {@code GET /tasks}, since API 1.41.
	 * @param options the options
	 * @return the tasks
	 */
	Flux<Task> list(TaskListOptions options);

	/**
	 * Return the details of a task: {@code GET /tasks/{id}}, since API 1.41.
	 * @param id the id of the task
	 * @return the task
	 */
	Mono<Task> inspect(String id);

	/**
	 * As {@link #logs(String, TaskLogsOptions)}, with the default options.
	 * @param id the id of the task
	 * @return the frames; cancelling closes the connection
	 */
	default Flux<Frame> logs(String id) {
		return logs(id, new TaskLogsOptions());
	}

	/**
	 * As {@link #logs(String, TaskLogsOptions)}, with options that are set here.
	 * @param id the id of the task
	 * @param options sets the options
	 * @return the frames; cancelling closes the connection
	 */
	default Flux<Frame> logs(String id, Consumer<TaskLogsOptions> options) {
		return logs(id, new TaskLogsOptions().apply(options));
	}

	/**
	 * Read the output of a task: {@code GET /tasks/{id}/logs}, since API 1.41.
	 * @param id the id of the task
	 * @param options the options
	 * @return the frames; cancelling closes the connection
	 */
	Flux<Frame> logs(String id, TaskLogsOptions options);

	/**
	 * As {@link #logLines(String, TaskLogsOptions)}, with the default options.
	 * @param id the task's id
	 * @return the lines that were written so far
	 */
	default Flux<Line> logLines(String id) {
		return logLines(id, new TaskLogsOptions());
	}

	/**
	 * As {@link #logLines(String, TaskLogsOptions)}, with options that are set here.
	 * @param id the task's id
	 * @param options sets the options
	 * @return the lines; cancelling closes the connection
	 */
	default Flux<Line> logLines(String id, Consumer<TaskLogsOptions> options) {
		return logLines(id, new TaskLogsOptions().apply(options));
	}

	/**
	 * As {@link #logs(String, TaskLogsOptions)}, but line by line, as {@link Line#of}
	 * does.
	 * @param id the task's id
	 * @param options what to read
	 * @return the lines; cancelling closes the connection
	 */
	Flux<Line> logLines(String id, TaskLogsOptions options);

	/**
	 * Create these operations.
	 * @param http the connection to the engine
	 * @return the operations
	 */
	@Internal
	static ReactiveTaskOperations using(ReactiveDockerHttp http) {
		return new DefaultReactiveTaskOperations(http);
	}

}

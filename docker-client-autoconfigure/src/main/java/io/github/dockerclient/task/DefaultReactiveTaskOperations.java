package io.github.dockerclient.task;

import java.util.Locale;

import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The operations on tasks of a swarm over HTTP.
 */
final class DefaultReactiveTaskOperations implements ReactiveTaskOperations {

	private final ReactiveDockerHttp http;

	DefaultReactiveTaskOperations(ReactiveDockerHttp http) {
		this.http = http;
	}

	@Override
	public Flux<Task> list(TaskListOptions options) {
		return TimeLimit.of(this.http.get("/tasks").with(options).list(Task.class), options.timeout(), "List of tasks")
			.flatMapIterable((tasks) -> tasks);
	}

	@Override
	public Mono<Task> inspect(String id) {
		return this.http.get("/tasks/{id}", id).value(Task.class);
	}

	@Override
	public Flux<Frame> logs(String id, TaskLogsOptions options) {
		return TimeLimit.of(
				this.http.get("/tasks/{id}/logs", id)
					.with(options)
					.frames(Mono
						.defer(() -> inspect(id).map((task) -> task.spec() != null && task.spec().hasTerminal()))),
				options.timeout(), String.format(Locale.ROOT, "Logs of task '%s'", id));
	}

	@Override
	public Flux<Line> logLines(String id, TaskLogsOptions options) {
		return Line.of(logs(id, options));
	}

}

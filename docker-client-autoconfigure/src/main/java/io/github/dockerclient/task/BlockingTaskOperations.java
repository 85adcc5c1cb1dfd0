// Derived from ReactiveTaskOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.task;

import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.stream.BlockingStream;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Line;

/**
 * Waits for the results of {@link ReactiveTaskOperations}.
 */
final class BlockingTaskOperations implements TaskOperations {

	private final ReactiveTaskOperations reactive;

	BlockingTaskOperations(ReactiveTaskOperations reactive) {
		this.reactive = reactive;
	}

	@Override
	public List<Task> list(TaskListOptions options) {
		return Blocking.get(this.reactive.list(options).collectList());
	}

	@Override
	public Task inspect(String id) {
		return Blocking.get(this.reactive.inspect(id));
	}

	@Override
	public Stream<Frame> logs(String id, TaskLogsOptions options) {
		return BlockingStream.of(this.reactive.logs(id, options));
	}

	@Override
	public Stream<Line> logLines(String id, TaskLogsOptions options) {
		return BlockingStream.of(this.reactive.logLines(id, options));
	}

}

package io.github.dockerclient.container;

import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.stream.BlockingStream;
import io.github.dockerclient.stream.Frame;

/**
 * Waits for what the reactive twin does.
 */
final class BlockingContainerOperations implements ContainerOperations {

	private final ReactiveContainerOperations reactive;

	BlockingContainerOperations(ReactiveContainerOperations reactive) {
		this.reactive = reactive;
	}

	@Override
	public List<ContainerSummary> list(ContainerListOptions options) {
		return Blocking.get(this.reactive.list(options).collectList());
	}

	@Override
	public ContainerCreateResponse create(ContainerCreateOptions options) {
		return Blocking.get(this.reactive.create(options));
	}

	@Override
	public ContainerInspectResponse inspect(String id, ContainerInspectOptions options) {
		return Blocking.get(this.reactive.inspect(id, options));
	}

	@Override
	public void start(String id, ContainerStartOptions options) {
		Blocking.await(this.reactive.start(id, options));
	}

	@Override
	public void stop(String id, ContainerStopOptions options) {
		Blocking.await(this.reactive.stop(id, options));
	}

	@Override
	public void restart(String id, ContainerStopOptions options) {
		Blocking.await(this.reactive.restart(id, options));
	}

	@Override
	public void kill(String id) {
		Blocking.await(this.reactive.kill(id));
	}

	@Override
	public void kill(String id, String signal) {
		Blocking.await(this.reactive.kill(id, signal));
	}

	@Override
	public ContainerWaitResponse wait(String id, WaitCondition condition) {
		return Blocking.get(this.reactive.wait(id, condition));
	}

	@Override
	public Stream<Frame> logs(String id, ContainerLogsOptions options) {
		return BlockingStream.of(this.reactive.logs(id, options));
	}

	@Override
	public void remove(String id, ContainerRemoveOptions options) {
		Blocking.await(this.reactive.remove(id, options));
	}

	@Override
	public ContainerRunResult run(ContainerCreateOptions options) {
		return Blocking.get(this.reactive.run(options));
	}

}

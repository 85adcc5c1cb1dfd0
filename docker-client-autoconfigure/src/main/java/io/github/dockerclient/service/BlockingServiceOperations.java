// Derived from ReactiveServiceOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.service;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.stream.BlockingStream;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.task.TaskLogsOptions;
import io.github.dockerclient.type.ObjectVersion;

/**
 * Waits for the results of {@link ReactiveServiceOperations}.
 */
final class BlockingServiceOperations implements ServiceOperations {

	private final ReactiveServiceOperations reactive;

	BlockingServiceOperations(ReactiveServiceOperations reactive) {
		this.reactive = reactive;
	}

	@Override
	public List<Service> list(ServiceListOptions options) {
		return Blocking.get(this.reactive.list(options).collectList());
	}

	@Override
	public ServiceCreateResponse create(ServiceCreateOptions options) {
		return Blocking.get(this.reactive.create(options));
	}

	@Override
	public Service inspect(String id, ServiceInspectOptions options) {
		return Blocking.get(this.reactive.inspect(id, options));
	}

	@Override
	public ServiceUpdateResponse update(String id, Consumer<ServiceCreateOptions> change) {
		return Blocking.get(this.reactive.update(id, change));
	}

	@Override
	public ServiceUpdateResponse update(String id, ObjectVersion version, ServiceSpec spec,
			ServiceUpdateOptions options) {
		return Blocking.get(this.reactive.update(id, version, spec, options));
	}

	@Override
	public ServiceUpdateResponse scale(String id, long replicas) {
		return Blocking.get(this.reactive.scale(id, replicas));
	}

	@Override
	public ServiceUpdateResponse rollback(String id) {
		return Blocking.get(this.reactive.rollback(id));
	}

	@Override
	public void remove(String id) {
		Blocking.await(this.reactive.remove(id));
	}

	@Override
	public Stream<Frame> logs(String id, TaskLogsOptions options) {
		return BlockingStream.of(this.reactive.logs(id, options));
	}

	@Override
	public Stream<Line> logLines(String id, TaskLogsOptions options) {
		return BlockingStream.of(this.reactive.logLines(id, options));
	}

	@Override
	public Stream<ServiceProgress> progress(String id, Duration timeout) {
		return BlockingStream.of(this.reactive.progress(id, timeout));
	}

	@Override
	public void awaitConverged(String id, Duration timeout) {
		Blocking.await(this.reactive.awaitConverged(id, timeout));
	}

}

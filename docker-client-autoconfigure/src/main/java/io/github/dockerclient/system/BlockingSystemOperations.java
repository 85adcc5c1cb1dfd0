// Derived from ReactiveSystemOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.system;

import java.util.stream.Stream;

import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.stream.BlockingStream;
import io.github.dockerclient.type.ApiVersion;

/**
 * Waits for the results of {@link ReactiveSystemOperations}.
 */
final class BlockingSystemOperations implements SystemOperations {

	private final ReactiveSystemOperations reactive;

	BlockingSystemOperations(ReactiveSystemOperations reactive) {
		this.reactive = reactive;
	}

	@Override
	public Ping ping() {
		return Blocking.get(this.reactive.ping());
	}

	@Override
	public SystemVersion version() {
		return Blocking.get(this.reactive.version());
	}

	@Override
	public SystemInfo info() {
		return Blocking.get(this.reactive.info());
	}

	@Override
	public SystemDataUsage df(SystemDfOptions options) {
		return Blocking.get(this.reactive.df(options));
	}

	@Override
	public Stream<EventMessage> events(SystemEventsOptions options) {
		return BlockingStream.of(this.reactive.events(options));
	}

	@Override
	public Stream<EventMessage> followEvents(SystemEventsOptions options, EventsListener listener) {
		return BlockingStream.of(this.reactive.followEvents(options, listener));
	}

	@Override
	public ApiVersion apiVersion() {
		return Blocking.get(this.reactive.apiVersion());
	}

}

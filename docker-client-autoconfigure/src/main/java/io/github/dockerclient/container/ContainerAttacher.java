package io.github.dockerclient.container;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.stream.ReactiveAttachment;
import io.github.dockerclient.stream.TwoWayStream;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.type.ContainerConfig;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * Attaches to containers, and inspects them to interpret the streams.
 */
final class ContainerAttacher {

	private final ReactiveDockerHttp http;

	private final ReactiveContainerOperations containers;

	private final CallDefaults defaults;

	ContainerAttacher(ReactiveDockerHttp http, ReactiveContainerOperations containers, CallDefaults defaults) {
		this.http = http;
		this.containers = containers;
		this.defaults = defaults;
	}

	Mono<ReactiveAttachment> attach(String id, ContainerAttachOptions options) {
		Supplier<ReactiveDockerRequest> request = attaching(() -> this.http.post("/containers/{id}/attach", id),
				options);
		return attached(id, options, (before) -> request.get().hijack(before.map(ContainerAttacher::hasTerminal)));
	}

	Mono<ReactiveAttachment> attachWebSocket(String id, ContainerAttachOptions options) {
		Supplier<ReactiveDockerRequest> request = attaching(() -> this.http.get("/containers/{id}/attach/ws", id),
				options);
		return attached(id, options, (before) -> request.get().webSocket());
	}

	Mono<Boolean> hasTerminal(String id) {
		return Mono.defer(() -> this.containers.inspect(id)).map(ContainerAttacher::hasTerminal);
	}

	private static boolean hasTerminal(ContainerInspectResponse container) {
		ContainerConfig config = container.config();
		return config != null && Boolean.TRUE.equals(config.tty());
	}

	// A request of its own for each subscription, as websockets have headers of their
	// own.
	private Supplier<ReactiveDockerRequest> attaching(Supplier<ReactiveDockerRequest> begin,
			ContainerAttachOptions options) {
		Assert.notNull(options, "'options' must not be null");
		ContainerAttachOptions sent = options.copy();
		String detachKeys = options.detachKeys(this.defaults);
		return () -> begin.get().query("detachKeys", detachKeys).with(sent);
	}

	private Mono<ReactiveAttachment> attached(String id, ContainerAttachOptions options,
			Function<Mono<ContainerInspectResponse>, Mono<TwoWayStream>> attach) {
		boolean stream = options.isStream();
		String detachKeys = options.detachKeys(this.defaults);
		return Mono.defer(() -> {
			Mono<ContainerInspectResponse> before = this.containers.inspect(id).cache();
			// If there is no such container, the attach request reports it.
			return (stream ? before : Mono.<ContainerInspectResponse>empty()).map(Optional::of)
				.defaultIfEmpty(Optional.empty())
				.onErrorReturn(DockerException.class, Optional.empty())
				.flatMap((container) -> attach.apply(before)
					.map((streams) -> ReactiveAttachment.over(streams,
							new ContainerProcess(this.containers, id, stream, detachKeys, container.orElse(null)))));
		});
	}

}

package io.github.dockerclient.sample;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.DockerException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Follows the logs of containers. A browser cannot read the body of an event stream that
 * is rejected, and reconnects when a stream ends. So a failure is sent as the event
 * {@code problem}, and the last event is {@code end}. When the application is shut down,
 * it sends neither, so that browsers reconnect when it is running again.
 */
@RestController
final class LogController {

	private static final int TAIL = 1000;

	private final ReactiveDockerOperations docker;

	private final Sinks.Empty<Void> closing = Sinks.empty();

	LogController(ReactiveDockerOperations docker) {
		this.docker = docker;
	}

	/** Ends the streams at shutdown: the server waits for them, and logs may not end. */
	@EventListener(ContextClosedEvent.class)
	void close() {
		this.closing.tryEmitEmpty();
	}

	@GetMapping(path = "/api/containers/{id}/logs", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<ServerSentEvent<Object>> follow(@PathVariable String id) {
		return Flux.defer(() -> pieces(id))
			.map((piece) -> event("piece", piece))
			.concatWithValues(event("end", id))
			.onErrorResume(DockerException.class, (ex) -> Flux.just(event("problem", DockerProblems.of(ex))))
			.takeUntilOther(this.closing.asMono());
	}

	private Flux<LogPiece> pieces(String id) {
		LogDecoder decoder = new LogDecoder();
		return this.docker.containers()
			.logs(id, (options) -> options.follow(true).tail(TAIL))
			.concatMapIterable(decoder::decode)
			.concatWith(Flux.defer(() -> Flux.fromIterable(decoder.end())));
	}

	private static ServerSentEvent<Object> event(String name, Object data) {
		return ServerSentEvent.builder(data).event(name).build();
	}

}

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
 * is refused, and asks again when one just ends: so a failure is the event
 * {@code problem}, and the last event is {@code end}. When the application ends there is
 * neither, so that browsers follow again once it is back.
 */
@RestController
final class LogController {

	private static final int TAIL = 1000;

	private final ReactiveDockerOperations docker;

	private final Sinks.Empty<Void> closing = Sinks.empty();

	LogController(ReactiveDockerOperations docker) {
		this.docker = docker;
	}

	/** A log that is followed does not end, so the server would wait for it in vain. */
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

package io.github.dockerclient.sample.web;

import io.github.dockerclient.error.DockerException;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;

/**
 * Sends streams to the page. A browser cannot read the body of an event stream that is
 * rejected, and reconnects when a stream ends. So a failure is sent as the event
 * {@code problem}, and the last event is {@code end}. When the application is shut down,
 * it sends neither, so that browsers reconnect when it is running again.
 */
@Component
public final class ServerEvents {

	private final Sinks.Empty<Void> closing = Sinks.empty();

	/** Ends the streams at shutdown: the server waits for them, and logs may not end. */
	@EventListener(ContextClosedEvent.class)
	void close() {
		this.closing.tryEmitEmpty();
	}

	/**
	 * Convert a stream to events.
	 * @param name the name of the events
	 * @param data the data of the events, which are sent as JSON
	 * @return the events, which end when the application is shut down
	 */
	public Flux<ServerSentEvent<Object>> of(String name, Publisher<?> data) {
		return untilShutdown(Flux.from(data)
			.<ServerSentEvent<Object>>map((piece) -> event(name, piece))
			.concatWithValues(event("end", true))
			.onErrorResume(DockerException.class, (ex) -> Flux.just(event("problem", DockerProblems.of(ex))))
			.onErrorResume(IllegalArgumentException.class, (ex) -> Flux.just(event("problem", DockerProblems.of(ex)))));
	}

	/**
	 * End a stream when the application is shut down.
	 * @param stream the stream
	 * @param <T> the type of its elements
	 * @return the stream that ends
	 */
	public <T> Flux<T> untilShutdown(Flux<T> stream) {
		return stream.takeUntilOther(this.closing.asMono());
	}

	private static ServerSentEvent<Object> event(String name, Object data) {
		return ServerSentEvent.builder(data).event(name).build();
	}

}

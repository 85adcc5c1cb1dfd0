package io.github.dockerclient.autoconfigure.events;

import java.util.stream.Stream;

import io.github.dockerclient.stream.BlockingStream;
import reactor.core.publisher.Flux;

/**
 * Converts a {@link Flux} of events to a {@link Stream} that waits for the next event.
 */
final class BlockingEvents {

	private BlockingEvents() {
	}

	static Stream<Object> of(Flux<Object> events) {
		return BlockingStream.of(events);
	}

}

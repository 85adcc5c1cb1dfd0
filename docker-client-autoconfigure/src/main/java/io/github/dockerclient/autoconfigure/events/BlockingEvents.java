package io.github.dockerclient.autoconfigure.events;

import java.util.stream.Stream;

import io.github.dockerclient.stream.BlockingStream;
import reactor.core.publisher.Flux;

/**
 * Waits for what is to be published.
 */
final class BlockingEvents {

	private BlockingEvents() {
	}

	static Stream<Object> of(Flux<Object> events) {
		return BlockingStream.of(events);
	}

}

package io.github.dockerclient.stream;

import java.util.List;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;

/**
 * Items that come in batches, as one read of a socket brings many of them. Who subscribes
 * gets the items; {@link BlockingStream} takes the batches as they are.
 *
 * @param <T> the type of the items
 */
final class BatchedFlux<T> extends Flux<T> {

	private final Flux<List<T>> batches;

	private final Flux<T> items;

	BatchedFlux(Flux<List<T>> batches) {
		this.batches = batches;
		this.items = batches.flatMapIterable((batch) -> batch, 1);
	}

	Flux<List<T>> batches() {
		return this.batches;
	}

	@Override
	public void subscribe(CoreSubscriber<? super T> subscriber) {
		this.items.subscribe(subscriber);
	}

}

package io.github.dockerclient.stream;

import java.util.List;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;

/**
 * Items that arrive in batches, because one read of a socket often contains many of them.
 * Subscribers receive single items; {@link BlockingStream} takes whole batches.
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

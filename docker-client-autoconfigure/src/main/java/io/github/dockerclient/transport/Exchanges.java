package io.github.dockerclient.transport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.dockerclient.error.DockerClientClosedException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxOperator;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * All exchanges with one engine that are in progress. When the client is closed, each of
 * them is cancelled and fails, and later exchanges fail before anything is sent. The end
 * of connections and event loops can neither delay these failures nor change their
 * reason.
 */
final class Exchanges {

	/** The key of Reactor's hook for errors that occur too late. */
	private static final String ON_ERROR_DROPPED = "reactor.onErrorDropped.local";

	private final DockerAddress address;

	private final Set<Exchange<?>> underWay = ConcurrentHashMap.newKeySet();

	private final AtomicLong begun = new AtomicLong();

	private volatile boolean closed;

	Exchanges(DockerAddress address) {
		this.address = address;
	}

	<T> Mono<T> run(Supplier<String> operation, Mono<T> exchange) {
		return new TrackedMono<>(exchange, operation);
	}

	<T> Flux<T> run(Supplier<String> operation, Flux<T> exchange) {
		return new TrackedFlux<>(exchange, operation);
	}

	// Runs an exchange on which other exchanges depend. These fail themselves when the
	// client is closed, so this one is cancelled without a failure.
	<T> Mono<T> runFor(Mono<T> exchange) {
		return new TrackedMono<>(exchange, null);
	}

	private <T> Exchange<T> begin(Exchange<T> exchange) {
		this.underWay.add(exchange);
		if (this.closed) {
			exchange.end();
		}
		return exchange;
	}

	private DockerClientClosedException closed(Supplier<String> operation) {
		return new DockerClientClosedException(String.format(Locale.ROOT,
				"%s: this client of the engine at %s is closed", operation.get(), this.address));
	}

	boolean isClosed() {
		return this.closed;
	}

	// Ends all exchanges and returns whether there were any. The last one to begin ends
	// first: if it is waiting for a connection, it must not get that of an earlier
	// exchange and send its request.
	boolean close() {
		this.closed = true;
		List<Exchange<?>> all = new ArrayList<>(this.underWay);
		all.sort(Comparator.comparingLong((exchange) -> -exchange.number));
		all.forEach(Exchange::end);
		return !all.isEmpty();
	}

	/**
	 * An exchange with at most one item. It is subscribed to by an {@link Exchange}.
	 *
	 * @param <T> the type of the item
	 */
	private final class TrackedMono<T> extends MonoOperator<T, T> {

		private final @Nullable Supplier<String> operation;

		TrackedMono(Mono<T> exchange, @Nullable Supplier<String> operation) {
			super(exchange);
			this.operation = operation;
		}

		@Override
		public void subscribe(CoreSubscriber<? super T> actual) {
			if (Exchanges.this.closed && this.operation != null) {
				Operators.error(actual, closed(this.operation));
			}
			else {
				this.source.subscribe(begin(new Exchange<>(actual, this.operation, true)));
			}
		}

	}

	/**
	 * An exchange with many items. It is subscribed to by an {@link Exchange}.
	 *
	 * @param <T> the type of the items
	 */
	private final class TrackedFlux<T> extends FluxOperator<T, T> {

		private final Supplier<String> operation;

		TrackedFlux(Flux<T> exchange, Supplier<String> operation) {
			super(exchange);
			this.operation = operation;
		}

		@Override
		public void subscribe(CoreSubscriber<? super T> actual) {
			if (Exchanges.this.closed) {
				Operators.error(actual, closed(this.operation));
			}
			else {
				this.source.subscribe(begin(new Exchange<>(actual, this.operation, false)));
			}
		}

	}

	/**
	 * One exchange, which passes on signals until it ends or the client is closed.
	 * Closing does not wait: if another thread is passing on an item at that moment, that
	 * thread emits the error after the item.
	 *
	 * @param <T> the type of the items
	 */
	private final class Exchange<T> implements CoreSubscriber<T>, Subscription {

		/** The bit that is set when the client is closed; the others count signals. */
		private static final int ENDED = Integer.MIN_VALUE;

		private final CoreSubscriber<? super T> actual;

		private final @Nullable Supplier<String> operation;

		private final boolean single;

		private final long number = Exchanges.this.begun.incrementAndGet();

		private final Context context;

		/** The signals in progress; at first the subscription, which precedes errors. */
		private final AtomicInteger signals = new AtomicInteger(1);

		private volatile @Nullable Subscription upstream;

		/** Whether the exchange has ended or was cancelled. */
		private volatile boolean over;

		private volatile boolean cancelled;

		private volatile boolean answered;

		Exchange(CoreSubscriber<? super T> actual, @Nullable Supplier<String> operation, boolean single) {
			this.actual = actual;
			this.operation = operation;
			this.single = single;
			this.context = actual.currentContext().put(ON_ERROR_DROPPED, (Consumer<Throwable>) this::dropped);
		}

		// Failures of the connection after the end of the exchange are ignored.
		private void dropped(Throwable failure) {
			if (!this.over) {
				Operators.onErrorDropped(failure, this.actual.currentContext());
			}
		}

		@Override
		public Context currentContext() {
			return this.context;
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			this.upstream = subscription;
			this.actual.onSubscribe(this);
			leave();
		}

		@Override
		public void onNext(T value) {
			if (enter()) {
				this.answered = this.single;
				this.actual.onNext(value);
				leave();
			}
			else if (value instanceof DataBuffer buffer) {
				DataBufferUtils.release(buffer);
			}
			else {
				Operators.onDiscard(value, currentContext());
			}
		}

		@Override
		public void onError(Throwable failure) {
			if (finish()) {
				this.actual.onError(failure);
			}
		}

		@Override
		public void onComplete() {
			if (finish()) {
				this.actual.onComplete();
			}
		}

		@Override
		public void request(long count) {
			Subscription subscription = this.upstream;
			if (subscription != null) {
				subscription.request(count);
			}
		}

		@Override
		public void cancel() {
			this.cancelled = true;
			finish();
			cancelUpstream();
		}

		private void cancelUpstream() {
			this.over = true;
			Subscription subscription = this.upstream;
			if (subscription != null) {
				subscription.cancel();
			}
		}

		private boolean enter() {
			return this.signals.getAndUpdate((count) -> (count >= 0) ? count + 1 : count) >= 0;
		}

		private void leave() {
			if (this.signals.decrementAndGet() == ENDED) {
				fail();
			}
		}

		// The count is not decremented again, so that no signal follows the last one.
		private boolean finish() {
			this.over = true;
			Exchanges.this.underWay.remove(this);
			return enter();
		}

		void end() {
			int before = this.signals.getAndUpdate((count) -> count | ENDED);
			if (before >= 0) {
				Exchanges.this.underWay.remove(this);
				cancelUpstream();
			}
			if (before == 0) {
				fail();
			}
		}

		private void fail() {
			cancelUpstream();
			if (this.answered) {
				this.actual.onComplete();
			}
			else if (this.operation != null && !this.cancelled) {
				this.actual.onError(closed(this.operation));
			}
		}

	}

}

package io.github.dockerclient.stream;

import java.lang.invoke.VarHandle;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SignalType;
import reactor.util.concurrent.Queues;

/**
 * Hands the items of a {@link Flux} to a thread that waits for them. Items cross in a
 * queue of fixed length, and the waiting thread is woken only when it sleeps, so that a
 * burst of items costs one hand-over instead of one for each.
 */
public final class BlockingStream {

	private static final int WINDOW = 256;

	private BlockingStream() {
	}

	/**
	 * Subscribe and return the items as they come. The stream is read by one thread, and
	 * has to be closed unless it was read to its end; closing it, from any thread,
	 * cancels the subscription and ends a read that waits.
	 * @param <T> the type of the items
	 * @param items the items
	 * @return the items
	 */
	public static <T> Stream<T> of(Flux<T> items) {
		Blocking.check();
		Bridge<T> bridge = new Bridge<>();
		items.subscribe(bridge);
		return StreamSupport.stream(bridge.spliterator(), false).onClose(bridge::close);
	}

	private static final class Bridge<T> extends BaseSubscriber<T> {

		private final Queue<T> queue = Queues.<T>get(WINDOW).get();

		private volatile boolean finished;

		private volatile boolean closed;

		private @Nullable Throwable failure;

		private volatile @Nullable Thread waiting;

		private int taken;

		@Override
		protected void hookOnSubscribe(Subscription subscription) {
			subscription.request(WINDOW);
		}

		@Override
		protected void hookOnNext(T value) {
			this.queue.offer(value);
			wake();
		}

		@Override
		protected void hookOnError(Throwable throwable) {
			this.failure = throwable;
		}

		@Override
		protected void hookFinally(SignalType type) {
			this.finished = true;
			wake();
		}

		private void wake() {
			// The queue's own store may be delayed beyond the read of the waiting thread.
			VarHandle.fullFence();
			Thread thread = this.waiting;
			if (thread != null) {
				LockSupport.unpark(thread);
			}
		}

		void close() {
			this.closed = true;
			cancel();
			wake();
		}

		Spliterator<T> spliterator() {
			return new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {

				@Override
				public boolean tryAdvance(Consumer<? super T> action) {
					T item = take();
					if (item == null) {
						return false;
					}
					action.accept(item);
					return true;
				}

			};
		}

		private @Nullable T take() {
			while (true) {
				boolean last = this.finished;
				T item = this.queue.poll();
				if (item != null) {
					if (++this.taken == WINDOW / 2) {
						this.taken = 0;
						request(WINDOW / 2);
					}
					return item;
				}
				if (this.closed) {
					return null;
				}
				if (last) {
					rethrow(this.failure);
					return null;
				}
				await();
			}
		}

		private void await() {
			this.waiting = Thread.currentThread();
			try {
				if (this.queue.isEmpty() && !this.finished && !this.closed) {
					LockSupport.park(this);
				}
			}
			finally {
				this.waiting = null;
			}
			if (Thread.currentThread().isInterrupted()) {
				close();
				throw new CancellationException("Interrupted while waiting for the next item of a stream");
			}
		}

		private static void rethrow(@Nullable Throwable failure) {
			if (failure instanceof RuntimeException exception) {
				exception.addSuppressed(new IllegalStateException("The stream was read here"));
				throw exception;
			}
			if (failure != null) {
				throw new IllegalStateException(failure);
			}
		}

	}

}

package io.github.dockerclient.stream;

import java.lang.invoke.VarHandle;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Spliterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.github.dockerclient.type.Internal;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SignalType;
import reactor.util.concurrent.Queues;
import reactor.util.context.Context;

/**
 * Passes the items of a {@link Flux} to a thread that may block. Items pass through a
 * queue of fixed length, in batches if they arrive in batches. The thread is woken only
 * if it sleeps, so a burst of items costs one thread switch instead of one for each item.
 */
@Internal
public final class BlockingStream {

	private static final int ITEMS = 256;

	/** The number of batches in the queue, each of up to 64 KiB. */
	private static final int BATCHES = 8;

	private BlockingStream() {
	}

	/**
	 * Subscribe to items and return them as they arrive. All items must come from one
	 * request: if other sources are merged into it, their items are delayed until the
	 * request emits an item. The stream must be read by one thread. The caller must close
	 * it unless it was read to its end. Closing it, from any thread, cancels the
	 * subscription and ends a waiting read.
	 * @param <T> the type of the items
	 * @param items the items
	 * @return the items
	 */
	public static <T> Stream<T> of(Flux<T> items) {
		Blocking.check();
		if (items instanceof BatchedFlux<T> batched) {
			return open(batched.batches(), BATCHES);
		}
		return open(items.map(List::of), ITEMS);
	}

	private static <T> Stream<T> open(Flux<List<T>> batches, int window) {
		Bridge<T> bridge = new Bridge<>(window);
		batches.subscribe(bridge);
		bridge.work.opened();
		return StreamSupport.stream(bridge, false).onClose(bridge::close);
	}

	private static final class Bridge<T> extends BaseSubscriber<List<T>> implements Spliterator<T> {

		private final int window;

		private final CallerWork work = new CallerWork();

		private final Context context = this.work.in(CallerContext.current());

		private final Queue<List<T>> queue;

		private Iterator<T> batch = Collections.emptyIterator();

		private volatile boolean finished;

		private volatile boolean closed;

		private @Nullable Throwable failure;

		private volatile @Nullable Thread waiting;

		private int taken;

		Bridge(int window) {
			this.window = window;
			this.queue = Queues.<List<T>>get(window).get();
		}

		@Override
		public Context currentContext() {
			return this.context;
		}

		@Override
		protected void hookOnSubscribe(Subscription subscription) {
			subscription.request(this.window);
		}

		@Override
		protected void hookOnNext(List<T> value) {
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
			// Without the fence, the store into the queue may be delayed until after the
			// read of the waiting thread.
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

		@Override
		public boolean tryAdvance(Consumer<? super T> action) {
			while (!this.closed) {
				if (this.batch.hasNext()) {
					action.accept(this.batch.next());
					return true;
				}
				List<T> next = take();
				if (next == null) {
					return false;
				}
				this.batch = next.iterator();
			}
			return false;
		}

		@Override
		public @Nullable Spliterator<T> trySplit() {
			return null;
		}

		@Override
		public long estimateSize() {
			return Long.MAX_VALUE;
		}

		@Override
		public int characteristics() {
			return ORDERED | NONNULL;
		}

		private @Nullable List<T> take() {
			while (true) {
				boolean last = this.finished;
				List<T> next = this.queue.poll();
				if (next != null) {
					if (++this.taken == this.window / 2) {
						this.taken = 0;
						request(this.window / 2);
					}
					return next;
				}
				if (this.closed) {
					return null;
				}
				if (last) {
					rethrow(this.failure);
					return null;
				}
				if (!this.work.run()) {
					await();
				}
				endIfInterrupted();
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
		}

		private void endIfInterrupted() {
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

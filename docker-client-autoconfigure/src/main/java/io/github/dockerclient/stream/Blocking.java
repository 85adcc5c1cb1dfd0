package io.github.dockerclient.stream;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.dockerclient.type.Internal;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import org.springframework.util.Assert;

/**
 * Waits for results on a thread that may block, which may be a virtual thread.
 * Interrupting the thread cancels the subscription and ends the wait with a
 * {@link CancellationException}; the thread remains interrupted.
 */
@Internal
public final class Blocking {

	private static final Object CALLER = "docker.caller";

	private Blocking() {
	}

	/**
	 * Wait for a result.
	 * @param <T> the type of the result
	 * @param result the result, which must not be empty
	 * @return the result
	 */
	public static <T> T get(Mono<T> result) {
		check();
		T value = block(result);
		Assert.state(value != null, "There is no result");
		return value;
	}

	/**
	 * Wait for completion.
	 * @param end the publisher to wait for
	 */
	public static void await(Mono<Void> end) {
		check();
		block(end);
	}

	/**
	 * Wait for a completion for a limited time. A thread that must not block does not
	 * wait. Neither does an interrupted thread, which remains interrupted.
	 * @param end the publisher to wait for, which must not fail
	 * @param limit the maximum time to wait
	 */
	public static void linger(Mono<Void> end, Duration limit) {
		CountDownLatch ended = new CountDownLatch(1);
		end.doFinally((signal) -> ended.countDown()).subscribe();
		if (Schedulers.isInNonBlockingThread()) {
			return;
		}
		try {
			ended.await(limit.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Return whether the current thread waits in this class for the publisher that is
	 * being subscribed to, so that it can do the work of that publisher itself.
	 * @param context the context of the subscriber
	 * @return whether the current thread is the waiting one
	 */
	public static boolean isCaller(ContextView context) {
		return context.getOrDefault(CALLER, null) == Thread.currentThread();
	}

	/**
	 * Let a publisher do all its work on other threads than the one that waits for it.
	 * Then that thread can stop waiting while work that is not cancelled continues.
	 * @param <T> the type of the result
	 * @param work the work
	 * @return the same result
	 */
	public static <T> Mono<T> elsewhere(Mono<T> work) {
		return work.contextWrite((context) -> context.delete(CALLER));
	}

	// Lets the subscribing thread, which waits for the result, do the work.
	static <T> Mono<T> here(Mono<T> work) {
		return work.contextWrite((context) -> context.put(CALLER, Thread.currentThread()));
	}

	private static <T> @Nullable T block(Mono<T> result) {
		Context context = CallerContext.current().put(CALLER, Thread.currentThread());
		try {
			return result.contextWrite(context).block();
		}
		catch (RuntimeException ex) {
			if (Exceptions.unwrap(ex) instanceof InterruptedException) {
				Thread.currentThread().interrupt();
				throw new CancellationException("Interrupted while waiting for an engine");
			}
			throw ex;
		}
	}

	static void check() {
		Assert.state(!Schedulers.isInNonBlockingThread(),
				() -> String.format(Locale.ROOT,
						"The event loop's thread %s must not wait for an engine: use the reactive operations there",
						Thread.currentThread().getName()));
	}

}

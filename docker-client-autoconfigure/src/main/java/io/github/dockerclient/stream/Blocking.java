package io.github.dockerclient.stream;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import org.springframework.util.Assert;

/**
 * Waits for results on a thread that may block, a virtual one too. Interrupting the
 * thread cancels what it waits for, and ends the wait with a
 * {@link CancellationException}; the thread stays interrupted.
 */
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
	 * Wait for an end.
	 * @param end what has to end
	 */
	public static void await(Mono<Void> end) {
		check();
		block(end);
	}

	/**
	 * Wait a while for an end that comes in any case. A thread that must not block goes
	 * on at once, and so does one that is interrupted, which stays interrupted.
	 * @param end what ends, and does not fail
	 * @param limit how long to wait at most
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
	 * Return whether the current thread is one that waits here for what is being
	 * subscribed to, so that it may as well do the work itself.
	 * @param context the context of the subscriber
	 * @return whether it is
	 */
	public static boolean isCaller(ContextView context) {
		return context.getOrDefault(CALLER, null) == Thread.currentThread();
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

package io.github.dockerclient.transport;

import java.util.function.Function;

import io.github.dockerclient.error.StaleVersionException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Changes of objects that carry a version: a change is based on the current object, and
 * is made anew if that was changed by somebody else meanwhile.
 */
public final class OptimisticUpdate {

	/** Of several that change an object at once, one succeeds each time. */
	private static final int RETRIES = 9;

	private OptimisticUpdate() {
	}

	/**
	 * Read an object and update it. If its version turns out to be stale, both is done
	 * again, up to ten times in all; then the
	 * {@link io.github.dockerclient.error.StaleVersionException} is the result.
	 * @param <T> the type of the object
	 * @param <R> the type of the answer to the update
	 * @param current reads the object anew on each subscription
	 * @param update what to send, given the current object
	 * @return the answer to the update
	 */
	public static <T, R> Mono<R> of(Mono<T> current, Function<? super T, Mono<R>> update) {
		return current.flatMap(update)
			.retryWhen(Retry.max(RETRIES)
				.filter(StaleVersionException.class::isInstance)
				.onRetryExhaustedThrow((retry, signal) -> signal.failure()));
	}

}

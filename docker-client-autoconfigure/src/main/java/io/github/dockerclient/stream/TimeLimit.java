package io.github.dockerclient.stream;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.type.Internal;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * The time limit of a whole operation, which its caller sets.
 */
@Internal
public final class TimeLimit {

	private static final Duration LEAST = Duration.ofNanos(1);

	private final Duration timeout;

	private final String operation;

	private final long begin = System.nanoTime();

	private TimeLimit(Duration timeout, String operation) {
		this.timeout = timeout;
		this.operation = operation;
	}

	/**
	 * Check a limit.
	 * @param timeout the limit, or {@code null} for none
	 * @return the limit
	 * @throws IllegalArgumentException if it is zero or negative
	 */
	public static @Nullable Duration check(@Nullable Duration timeout) {
		Assert.isTrue(timeout == null || (!timeout.isNegative() && !timeout.isZero()), "'timeout' must be positive");
		return timeout;
	}

	/**
	 * Start a time limit.
	 * @param timeout the maximum duration of the operation
	 * @param operation the name of the operation, for the message of the exception
	 * @return the limit
	 */
	public static TimeLimit begin(Duration timeout, String operation) {
		return new TimeLimit(timeout, operation);
	}

	/**
	 * Limit the time until a result.
	 * @param <T> the type of the result
	 * @param work the work, which is cancelled when the time is over
	 * @param timeout the maximum duration, measured from the subscription; {@code null}
	 * for no limit
	 * @param operation the name of the operation, for the message of the exception
	 * @return the result; fails with a {@link DockerTimeoutException} when the time is
	 * over
	 */
	public static <T> Mono<T> of(Mono<T> work, @Nullable Duration timeout, String operation) {
		return (timeout != null) ? Mono.defer(() -> begin(timeout, operation).limit(work)) : work;
	}

	/**
	 * Limit the duration of a stream as a whole.
	 * @param <T> the type of the items
	 * @param work the work, which is cancelled when the time is over
	 * @param timeout the maximum duration, measured from the subscription; {@code null}
	 * for no limit
	 * @param operation the name of the operation, for the message of the exception
	 * @return the items; fails with a {@link DockerTimeoutException} when the time is
	 * over
	 */
	public static <T> Flux<T> of(Flux<T> work, @Nullable Duration timeout, String operation) {
		return (timeout != null) ? Flux.defer(() -> {
			TimeLimit limit = begin(timeout, operation);
			AtomicBoolean over = new AtomicBoolean();
			// The timer must not emit an error, as that would not cancel the work.
			return work.takeUntilOther(Mono.delay(timeout).doOnNext((tick) -> over.set(true)))
				.transform(Buffers::releaseLate)
				.concatWith(Mono.defer(() -> over.get() ? Mono.error(limit.expired()) : Mono.empty()));
		}) : work;
	}

	/**
	 * Limit a part of the operation to the remaining time.
	 * @param <T> the type of the result
	 * @param work the work, which is cancelled when the time is over
	 * @return the result; fails with a {@link DockerTimeoutException} when the time is
	 * over
	 */
	public <T> Mono<T> limit(Mono<T> work) {
		return Mono.defer(() -> work.timeout(left(), Mono.error(this::expired)));
	}

	/**
	 * Return the remaining time.
	 * @return the time, which is positive even when the limit is exceeded
	 */
	public Duration left() {
		Duration left = this.timeout.minusNanos(System.nanoTime() - this.begin);
		return (left.compareTo(LEAST) < 0) ? LEAST : left;
	}

	private DockerTimeoutException expired() {
		return new DockerTimeoutException(String.format(Locale.ROOT,
				"%s took longer than %s, the limit that its caller has set", this.operation, this.timeout), null);
	}

}

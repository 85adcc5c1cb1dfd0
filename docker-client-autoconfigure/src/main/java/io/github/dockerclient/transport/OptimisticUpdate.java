package io.github.dockerclient.transport;

import java.util.function.Function;

import io.github.dockerclient.error.StaleVersionException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.databind.JsonNode;

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
	 * @param current the request that reads the object anew on each subscription
	 * @param type the type of the object
	 * @param update what to send, given the current object
	 * @return the answer to the update
	 */
	public static <T, R> Mono<R> of(ReactiveDockerRequest current, Class<T> type,
			Function<? super Current<T>, Mono<R>> update) {
		return of(current.value(JsonNode.class),
				(json) -> update.apply(new Current<>(AnswerJson.convert(json, type), json)));
	}

	static <T, R> Mono<R> of(Mono<T> current, Function<? super T, Mono<R>> update) {
		return current.flatMap(update)
			.retryWhen(Retry.max(RETRIES)
				.filter(StaleVersionException.class::isInstance)
				.onRetryExhaustedThrow((retry, signal) -> signal.failure()));
	}

	/**
	 * An object as it is at the engine.
	 *
	 * @param <T> the type of the object
	 * @param value the object
	 * @param json all that the engine answered, which may be more
	 */
	public record Current<T>(T value, JsonNode json) {

		/**
		 * Return the body of an update: the specification as it was read, except for what
		 * a change makes different.
		 * @param before the object's specification
		 * @param after what it must become
		 * @return the body, for {@link ReactiveDockerRequest#json(Object)}. Only fields
		 * that differ need an API version that has them
		 */
		public Object changed(Object before, Object after) {
			return new MergedBody(this.json.path("Spec"), before, after);
		}

		/**
		 * Return the value, as the rest may contain secrets.
		 */
		@Override
		public String toString() {
			return String.valueOf(this.value);
		}

	}

}

package io.github.dockerclient.transport;

import java.util.function.Function;

import io.github.dockerclient.error.StaleVersionException;
import io.github.dockerclient.type.Internal;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.databind.JsonNode;

/**
 * Updates objects that have a version. An update is based on the current object, and is
 * repeated if another client has changed the object meanwhile.
 */
@Internal
public final class OptimisticUpdate {

	/** Of several concurrent updates, one succeeds in each round. */
	private static final int RETRIES = 9;

	private OptimisticUpdate() {
	}

	/**
	 * Read an object and update it. If its version is stale, both steps are repeated, up
	 * to ten times in total. After that, the result fails with the
	 * {@link io.github.dockerclient.error.StaleVersionException}.
	 * @param <T> the type of the object
	 * @param <R> the type of the response to the update
	 * @param current the request that reads the object, which is sent on each
	 * subscription
	 * @param type the type of the object
	 * @param update creates the update from the current object
	 * @return the response to the update
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
	 * An object in its current state.
	 *
	 * @param <T> the type of the object
	 * @param value the object
	 * @param json the engine's JSON, which may contain more fields than the object
	 */
	public record Current<T>(T value, JsonNode json) {

		/**
		 * Return the body of an update: the specification as it was read, with the fields
		 * that were changed.
		 * @param before the current specification
		 * @param after the changed specification
		 * @return the body, for {@link ReactiveDockerRequest#json(Object)}. Only changed
		 * fields must be supported by the API version in use
		 */
		public Object changed(Object before, Object after) {
			return new MergedBody(this.json.path("Spec"), before, after);
		}

		/**
		 * Return only the value, as the JSON may contain secrets.
		 */
		@Override
		public String toString() {
			return String.valueOf(this.value);
		}

	}

}

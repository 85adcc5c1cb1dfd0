package io.github.dockerclient.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.github.dockerclient.ReactiveDockerOperations;
import org.junit.jupiter.params.provider.Arguments;
import org.reactivestreams.Publisher;

/**
 * Writes the calls of one group of operations as arguments of tests that are the same for
 * all groups.
 *
 * @param <O> the type of the operations
 * @param group returns the operations of a client
 */
public record RequestContract<O>(Function<ReactiveDockerOperations, O> group) {

	/**
	 * Expect a request.
	 * @param line the method, the path and the query of the request
	 * @param operation the operation that sends the request
	 * @return the line and the call
	 */
	public Arguments expect(String line, Operation<O> operation) {
		return Arguments.of(line, call(operation));
	}

	/**
	 * Expect a request that has an answer.
	 * @param line the method, the path and the query of the request
	 * @param answer the answer, as JSON
	 * @param operation the operation that sends the request
	 * @return the line, the answer and the call
	 */
	public Arguments expect(String line, String answer, Operation<O> operation) {
		return Arguments.of(line, answer, call(operation));
	}

	/**
	 * Expect that a call fails without a request.
	 * @param message the message of the exception
	 * @param operation the operation that is called
	 * @return the message and the call
	 */
	public Arguments refuse(String message, Operation<O> operation) {
		return Arguments.of(message, call(operation));
	}

	/**
	 * Return operations as calls of a client.
	 * @param operations the operations
	 * @return the calls
	 */
	@SafeVarargs
	public final List<ScriptedClient.Call> calls(Operation<O>... operations) {
		List<ScriptedClient.Call> calls = new ArrayList<>();
		for (Operation<O> operation : operations) {
			calls.add(call(operation));
		}
		return calls;
	}

	/**
	 * Return an operation as a call of a client.
	 * @param operation the operation
	 * @return the call
	 */
	public ScriptedClient.Call call(Operation<O> operation) {
		return (docker) -> operation.on(this.group.apply(docker));
	}

	/**
	 * Calls an operation of a group.
	 *
	 * @param <O> the type of the operations
	 */
	@FunctionalInterface
	public interface Operation<O> {

		/**
		 * Call the operation.
		 * @param operations the operations
		 * @return the result
		 */
		Publisher<?> on(O operations);

	}

}

package io.github.dockerclient.stream;

import java.time.Duration;

import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.type.Internal;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The process of a session: the requests about it that the session sends to the engine.
 */
@Internal
public interface AttachedProcess {

	/**
	 * Set the size of the process's terminal.
	 * @param height the number of rows
	 * @param width the number of columns
	 * @return completes when the engine has answered
	 */
	Mono<Void> resize(int height, int width);

	/**
	 * Wait until the process has ended.
	 * @return the exit code
	 */
	Mono<Long> exitCode();

	/**
	 * Determine, after the connection has ended, whether this is the end of the output.
	 * Engines record the end of a process before they end its output.
	 * @param inputClosed whether this client has closed the input, in which case engines
	 * end some sessions
	 * @return {@code true} at the end of the output, {@code false} if the connection was
	 * interrupted
	 */
	Mono<Boolean> hasEnded(boolean inputClosed);

	/**
	 * Return the keys that detach from the process's terminal.
	 * @return the keys, such as {@code ctrl-x,x}; {@code null} for the engine's default
	 */
	@Nullable String detachKeys();

	/**
	 * Repeat a request a few times within a tenth of a second until its result is
	 * {@code true}, as an engine may record the end of a process late. The result is also
	 * {@code true} if the engine no longer knows the process.
	 * @param ended asks the engine whether the process has ended
	 * @return the last result
	 */
	static Mono<Boolean> untilNoted(Mono<Boolean> ended) {
		return ended.filter(Boolean::booleanValue)
			.repeatWhenEmpty((asked) -> asked.take(3).concatMap((count) -> Mono.delay(Duration.ofMillis(10L << count))))
			.onErrorReturn(NotFoundException.class, true)
			.defaultIfEmpty(false);
	}

	/**
	 * Return the name of the process for messages.
	 * @return the name, such as {@code Container 'web'}
	 */
	@Override
	String toString();

}

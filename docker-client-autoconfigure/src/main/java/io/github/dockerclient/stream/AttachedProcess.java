package io.github.dockerclient.stream;

import java.time.Duration;

import io.github.dockerclient.error.NotFoundException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The process of a session, as the engine is asked about it.
 */
public interface AttachedProcess {

	/**
	 * Set the size of its terminal.
	 * @param height the number of rows
	 * @param width the number of columns
	 * @return completes when the engine has answered
	 */
	Mono<Void> resize(int height, int width);

	/**
	 * Wait until it has ended.
	 * @return its exit code
	 */
	Mono<Long> exitCode();

	/**
	 * Ask, after the connection has ended, whether that is the end of its output. Engines
	 * take note of the end of a process before they end its output.
	 * @param inputClosed whether this side has ended the input, upon which engines end
	 * some sessions
	 * @return whether it is, as opposed to a connection that was cut
	 */
	Mono<Boolean> hasEnded(boolean inputClosed);

	/**
	 * Return the keys that detach from its terminal.
	 * @return the keys, such as {@code ctrl-x,x}; {@code null} for the engine's default
	 */
	@Nullable String detachKeys();

	/**
	 * Ask a few times within a tenth of a second, for an engine that takes note late, and
	 * take it for the end if the engine has forgotten the process.
	 * @param ended asks the engine
	 * @return the last answer
	 */
	static Mono<Boolean> untilNoted(Mono<Boolean> ended) {
		return ended.filter(Boolean::booleanValue)
			.repeatWhenEmpty((asked) -> asked.take(3).concatMap((count) -> Mono.delay(Duration.ofMillis(10L << count))))
			.onErrorReturn(NotFoundException.class, true)
			.defaultIfEmpty(false);
	}

	/**
	 * Name the process for messages.
	 * @return such as {@code Container 'web'}
	 */
	@Override
	String toString();

}

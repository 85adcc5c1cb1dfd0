package io.github.dockerclient.stream;

import java.util.Locale;

import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.type.Internal;
import reactor.core.publisher.Flux;

/**
 * Checks that an engine has reported any progress. Every engine does, so an empty
 * response comes from a proxy, or a proxy has dropped the engine's response.
 */
@Internal
public final class ProgressEnd {

	private ProgressEnd() {
	}

	/**
	 * Fail if there are no progress messages.
	 * @param progress the messages of the engine
	 * @param operation the name of the operation, for the message of the exception
	 * @return the same messages; fails with an {@link UnexpectedAnswerException} if there
	 * are none
	 */
	public static Flux<ProgressMessage> check(Flux<ProgressMessage> progress, String operation) {
		return progress.switchIfEmpty(Flux.error(() -> new UnexpectedAnswerException(String.format(Locale.ROOT,
				"%s: the answer is empty, so it is not known whether anything was done. Is there a proxy in between?",
				operation), null)));
	}

}

package io.github.dockerclient.stream;

import java.util.Locale;

import io.github.dockerclient.error.UnexpectedAnswerException;
import reactor.core.publisher.Flux;

/**
 * Checks that an engine has reported anything of its work. Each engine does; if nothing
 * comes, something in between has answered, or dropped the answer.
 */
public final class ProgressEnd {

	private ProgressEnd() {
	}

	/**
	 * Fail if there is no progress at all.
	 * @param progress what the engine reports
	 * @param operation the operation as messages name it
	 * @return the same progress, or an {@link UnexpectedAnswerException}
	 */
	public static Flux<ProgressMessage> check(Flux<ProgressMessage> progress, String operation) {
		return progress.switchIfEmpty(Flux.error(() -> new UnexpectedAnswerException(String.format(Locale.ROOT,
				"%s: the answer is empty, so it is not known whether anything was done. Is there a proxy in between?",
				operation), null)));
	}

}

package io.github.dockerclient.sample.engine;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import io.github.dockerclient.error.DockerTimeoutException;
import reactor.core.publisher.Mono;

/**
 * Limits how long the page waits for the engine. The limit is that of the health check,
 * so that both report an unresponsive engine at the same time.
 */
public final class EngineAnswer {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private EngineAnswer() {
	}

	/**
	 * Fail if the engine takes too long.
	 * @param answer the answer of the engine
	 * @param <T> the type of the answer
	 * @return the answer, or a {@link DockerTimeoutException}
	 */
	public static <T> Mono<T> soon(Mono<T> answer) {
		return answer.timeout(PATIENCE)
			.onErrorMap(TimeoutException.class, (late) -> new DockerTimeoutException(
					"The engine has not answered for " + PATIENCE.toSeconds() + " seconds.", late));
	}

}

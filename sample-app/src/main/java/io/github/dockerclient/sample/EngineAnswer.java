package io.github.dockerclient.sample;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import io.github.dockerclient.error.DockerTimeoutException;
import reactor.core.publisher.Mono;

/**
 * Waits for what the page shows no longer than the health check does: an engine that has
 * stopped to answer is then known to both at the same time.
 */
final class EngineAnswer {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private EngineAnswer() {
	}

	static <T> Mono<T> soon(Mono<T> answer) {
		return answer.timeout(PATIENCE)
			.onErrorMap(TimeoutException.class, (late) -> new DockerTimeoutException(
					"The engine has not answered for " + PATIENCE.toSeconds() + " seconds.", late));
	}

}

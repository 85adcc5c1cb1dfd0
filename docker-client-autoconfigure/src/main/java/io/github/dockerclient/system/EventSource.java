package io.github.dockerclient.system;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.ServiceUnavailableException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;

/**
 * What an {@link EventFollower} asks of an engine.
 */
interface EventSource {

	/** Some engines take their time for the details, or never answer. */
	Duration PATIENCE = Duration.ofSeconds(5);

	Flux<EventMessage> events(SystemEventsOptions options, Runnable answered);

	Mono<HttpHeaders> ping();

	Mono<SystemInfo> info();

	// Return what differs whenever the engine was started anew.
	Mono<String> start();

	default long nanos() {
		return System.nanoTime();
	}

	// Proxies may forbid what is asked for here. The identifier that Podman gives is
	// another one each time.
	default Mono<EngineSighting> sight() {
		return ping().map((headers) -> EngineSighting.of(headers, nanos()))
			.onErrorResume(EventSource::isRefusal, (refused) -> Mono.just(EngineSighting.UNKNOWN))
			.flatMap((seen) -> seen.log() ? Mono.just(seen) : info().timeout(PATIENCE)
				.map((info) -> seen.with(info, nanos()))
				.onErrorResume((failure) -> failure instanceof DockerException || failure instanceof TimeoutException,
						(unknown) -> Mono.just(seen)));
	}

	private static boolean isRefusal(Throwable failure) {
		return (failure instanceof EngineException && !(failure instanceof ServiceUnavailableException))
				|| failure instanceof UnexpectedAnswerException;
	}

}

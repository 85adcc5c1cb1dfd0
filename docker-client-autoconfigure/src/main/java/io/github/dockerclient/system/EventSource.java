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
 * The requests of an {@link EventFollower} to an engine.
 */
interface EventSource {

	/**
	 * The time limit of requests for details, as some engines answer them slowly or
	 * never.
	 */
	Duration PATIENCE = Duration.ofSeconds(5);

	Flux<EventMessage> events(SystemEventsOptions options, Runnable answered);

	Mono<HttpHeaders> ping();

	// Returns the headers of the response to a request for events, which contains none. A
	// proxy that permits to follow events permits this request.
	Mono<HttpHeaders> noEvents();

	Mono<SystemInfo> info();

	// Returns a value that differs after each restart of the engine.
	Mono<String> start();

	default long nanos() {
		return System.nanoTime();
	}

	// Proxies may forbid all requests except those for events. Podman is not asked for
	// its
	// identifier, which differs in each response.
	default Mono<EngineSighting> sight() {
		return ping().onErrorResume(EventSource::isRefusal, (refused) -> noEvents())
			.map((headers) -> EngineSighting.of(headers, nanos()))
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

package io.github.dockerclient.system;

import java.util.function.Consumer;

import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.ApiVersion;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The engine itself, reactively. Nothing happens before the result is subscribed to.
 * Every method may end with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveSystemOperations {

	/**
	 * Ask whether the engine is there: {@code GET /_ping}, since API 1.41.
	 * @return what it says of itself
	 */
	Mono<Ping> ping();

	/**
	 * Ask for the versions of the engine and its parts: {@code GET /version}, since API
	 * 1.41.
	 * @return the versions
	 */
	Mono<SystemVersion> version();

	/**
	 * Ask for the engine's configuration and state: {@code GET /info}, since API 1.41.
	 * @return the information
	 */
	Mono<SystemInfo> info();

	/**
	 * Measure the space that objects take up: {@code GET /system/df}, since API 1.41. It
	 * may take long.
	 * @return the space
	 */
	default Mono<SystemDataUsage> df() {
		return df((options) -> {
		});
	}

	/**
	 * Measure the space that some objects take up: {@code GET /system/df}, since API
	 * 1.41. It may take long.
	 * @param options what to measure
	 * @return the space
	 */
	default Mono<SystemDataUsage> df(Consumer<SystemDfOptions.Builder> options) {
		return df(SystemDfOptions.of(options));
	}

	/**
	 * Measure the space that some objects take up: {@code GET /system/df}, since API
	 * 1.41. It may take long.
	 * @param options what to measure
	 * @return the space
	 */
	Mono<SystemDataUsage> df(SystemDfOptions options);

	/**
	 * Follow what happens on the engine from now on: {@code GET /events}, since API 1.41.
	 * @return the events as they come; without an end unless one is set. Cancelling
	 * closes the connection
	 */
	default Flux<EventMessage> events() {
		return events((options) -> {
		});
	}

	/**
	 * Follow what happens on the engine: {@code GET /events}, since API 1.41.
	 * @param options which events
	 * @return the events as they come; without an end unless one is set. Cancelling
	 * closes the connection
	 */
	default Flux<EventMessage> events(Consumer<SystemEventsOptions.Builder> options) {
		return events(SystemEventsOptions.of(options));
	}

	/**
	 * Follow what happens on the engine: {@code GET /events}, since API 1.41.
	 * @param options which events
	 * @return the events as they come; without an end unless one is set. Cancelling
	 * closes the connection
	 */
	Flux<EventMessage> events(SystemEventsOptions options);

	/**
	 * Follow what happens on the engine from now on, as {@link #events} does, and go on
	 * by itself when the connection to the engine has ended. It connects anew, at first
	 * at once and then once a second, and asks for what has happened meanwhile; no event
	 * is lost, and none is given twice. That holds for as long as the engine remembers:
	 * its last 256 events of all kinds, none of those before it was restarted. Without a
	 * beginning, events are given from now on by the clock of this machine. An engine
	 * that cannot be reached at first is waited for too; any other failure ends the
	 * events, as does closing the client. Events that are not read stay with the engine;
	 * it drops some for who stays behind by more than about a thousand.
	 * @return the events as they come; without an end unless one is set. Cancelling
	 * closes the connection
	 */
	default Flux<EventMessage> followEvents() {
		return followEvents((options) -> {
		});
	}

	/**
	 * Follow what happens on the engine, as {@link #events} does, and go on by itself
	 * when the connection to the engine has ended. It connects anew, at first at once and
	 * then once a second, and asks for what has happened meanwhile; no event is lost, and
	 * none is given twice. That holds for as long as the engine remembers: its last 256
	 * events of all kinds, none of those before it was restarted. Without a beginning,
	 * events are given from now on by the clock of this machine. An engine that cannot be
	 * reached at first is waited for too; any other failure ends the events, as does
	 * closing the client. Events that are not read stay with the engine; it drops some
	 * for who stays behind by more than about a thousand.
	 * @param options which events
	 * @return the events as they come; without an end unless one is set. Cancelling
	 * closes the connection
	 */
	default Flux<EventMessage> followEvents(Consumer<SystemEventsOptions.Builder> options) {
		return followEvents(SystemEventsOptions.of(options));
	}

	/**
	 * Follow what happens on the engine, as {@link #events} does, and go on by itself
	 * when the connection to the engine has ended. It connects anew, at first at once and
	 * then once a second, and asks for what has happened meanwhile; no event is lost, and
	 * none is given twice. That holds for as long as the engine remembers: its last 256
	 * events of all kinds, none of those before it was restarted. Without a beginning,
	 * events are given from now on by the clock of this machine. An engine that cannot be
	 * reached at first is waited for too; any other failure ends the events, as does
	 * closing the client. Events that are not read stay with the engine; it drops some
	 * for who stays behind by more than about a thousand.
	 * @param options which events
	 * @return the events as they come; without an end unless one is set. Cancelling
	 * closes the connection
	 */
	Flux<EventMessage> followEvents(SystemEventsOptions options);

	/**
	 * Tell which version of the API is spoken with the engine: the lower of what it
	 * offers and what this client knows, unless one was pinned. The engine is asked only
	 * the first time.
	 * @return the version
	 */
	Mono<ApiVersion> apiVersion();

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @return the operations
	 */
	static ReactiveSystemOperations using(ReactiveDockerHttp http) {
		return new DefaultReactiveSystemOperations(http);
	}

}

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
	 * As {@link #followEvents(SystemEventsOptions, EventsListener)}, with all events from
	 * now on.
	 * @return the events as they come; without an end unless one is set. Cancelling
	 * closes the connection
	 */
	default Flux<EventMessage> followEvents() {
		return followEvents((options) -> {
		});
	}

	/**
	 * As {@link #followEvents(SystemEventsOptions, EventsListener)}, without a listener.
	 * @param options which events
	 * @return the events as they come; without an end unless one is set. Cancelling
	 * closes the connection
	 */
	default Flux<EventMessage> followEvents(Consumer<SystemEventsOptions.Builder> options) {
		return followEvents(SystemEventsOptions.of(options));
	}

	/**
	 * As {@link #followEvents(SystemEventsOptions, EventsListener)}, without a listener.
	 * @param options which events
	 * @return the events as they come; without an end unless one is set. Cancelling
	 * closes the connection
	 */
	default Flux<EventMessage> followEvents(SystemEventsOptions options) {
		return followEvents(options, new EventsListener() {
		});
	}

	/**
	 * As {@link #followEvents(SystemEventsOptions, EventsListener)}.
	 * @param options which events
	 * @param listener receives gaps and interruptions
	 * @return the events as they come; without an end unless one is set. Cancelling
	 * closes the connection
	 */
	default Flux<EventMessage> followEvents(Consumer<SystemEventsOptions.Builder> options, EventsListener listener) {
		return followEvents(SystemEventsOptions.of(options), listener);
	}

	/**
	 * Follow what happens on the engine, as {@link #events} does, and go on by itself
	 * when the connection to the engine has ended: no event is missing, and none is given
	 * twice.
	 * <p>
	 * <b>Begin.</b> Events begin with this call, by the clock of the engine, which may
	 * differ from that of this machine; those of the last moments before may be given
	 * too, as long as it takes to ask the engine for its time (or up to a second where a
	 * proxy forbids to ask for the details of the engine). An engine that cannot be
	 * reached yet is waited for.
	 * <p>
	 * <b>Interruptions.</b> If the connection ends, this client connects anew at once,
	 * and then in pauses that grow to 5 seconds, each shortened at random by up to a
	 * half. It does so for whatever may pass: an engine that is stopped, answers of a
	 * proxy, errors of the engine, expired certificates, other API versions. The first
	 * failure and the end of the interruption are logged and reported to the listener.
	 * Only a closed client, an error in this client and a filter or a pinned API version
	 * that the engine rejects at first end the events.
	 * <p>
	 * <b>Limits.</b> The engine remembers its last 256 events of all kinds until it is
	 * restarted; Podman keeps a log. What happened during an interruption beyond that is
	 * lost, and so is what an engine had not sent when it was killed, and what it drops
	 * for a consumer that lags by more than about 1,000 events, which no client can know.
	 * Events are identified by their content with the time of the engine: neither clocks
	 * that differ nor one that is set while events are followed matters, but with Podman,
	 * whose events of the hour may come again after its clock was set back.
	 * <p>
	 * <b>Gaps.</b> If events may be missing (more has happened during an interruption
	 * than the engine remembers, the engine was restarted, another engine answers at the
	 * address), the listener receives an {@link EventsGap}. With filters, a gap may be
	 * reported although none of the events that match is missing. An engine that had not
	 * had any event before it was restarted is not noticed.
	 * @param options which events
	 * @param listener receives gaps and interruptions
	 * @return the events as they come; without an end unless one is set. Cancelling
	 * closes the connection
	 */
	Flux<EventMessage> followEvents(SystemEventsOptions options, EventsListener listener);

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
	 * @param start what differs whenever the engine was started anew; asked for while
	 * events are followed
	 * @return the operations
	 */
	static ReactiveSystemOperations using(ReactiveDockerHttp http, Mono<String> start) {
		return new DefaultReactiveSystemOperations(http, start);
	}

}

package io.github.dockerclient.system;

import java.util.function.Consumer;

import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.Internal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reactive operations on the engine itself ({@code docker info}, {@code docker events},
 * …). Nothing is sent before the result is subscribed to. Every method may fail with a
 * {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveSystemOperations {

	/**
	 * Check that the engine answers: {@code GET /_ping}, since API 1.41.
	 * @return what the engine reports about itself
	 */
	Mono<Ping> ping();

	/**
	 * Return the versions of the engine and its components: {@code GET /version}, since
	 * API 1.41.
	 * @return the versions
	 */
	Mono<SystemVersion> version();

	/**
	 * Return the configuration and the state of the engine: {@code GET /info}, since API
	 * 1.41.
	 * @return the information
	 */
	Mono<SystemInfo> info();

	/**
	 * As {@link #df(SystemDfOptions)}, with the default options.
	 * @return the disk usage
	 */
	default Mono<SystemDataUsage> df() {
		return df(new SystemDfOptions());
	}

	/**
	 * As {@link #df(SystemDfOptions)}.
	 * @param options sets the options
	 * @return the disk usage
	 */
	default Mono<SystemDataUsage> df(Consumer<SystemDfOptions> options) {
		return df(new SystemDfOptions().apply(options));
	}

	/**
	 * Measure the disk usage of objects: {@code GET /system/df}, since API 1.41. This may
	 * take a long time.
	 * @param options the options
	 * @return the disk usage
	 */
	Mono<SystemDataUsage> df(SystemDfOptions options);

	/**
	 * As {@link #events(SystemEventsOptions)}, with the default options.
	 * @return the events, without an end unless one is set; cancelling closes the
	 * connection
	 */
	default Flux<EventMessage> events() {
		return events(new SystemEventsOptions());
	}

	/**
	 * As {@link #events(SystemEventsOptions)}.
	 * @param options sets the options
	 * @return the events, without an end unless one is set; cancelling closes the
	 * connection
	 */
	default Flux<EventMessage> events(Consumer<SystemEventsOptions> options) {
		return events(new SystemEventsOptions().apply(options));
	}

	/**
	 * Follow the events of the engine: {@code GET /events}, since API 1.41. They end when
	 * the connection does; {@link #followEvents} reconnects.
	 * @param options the options
	 * @return the events, without an end unless one is set; cancelling closes the
	 * connection
	 */
	Flux<EventMessage> events(SystemEventsOptions options);

	/**
	 * As {@link #followEvents(SystemEventsOptions, EventsListener)}, with the default
	 * options and without a listener.
	 * @return the events, without an end unless one is set; cancelling closes the
	 * connection
	 */
	default Flux<EventMessage> followEvents() {
		return followEvents(new SystemEventsOptions());
	}

	/**
	 * As {@link #followEvents(SystemEventsOptions, EventsListener)}, without a listener.
	 * @param options sets the options
	 * @return the events, without an end unless one is set; cancelling closes the
	 * connection
	 */
	default Flux<EventMessage> followEvents(Consumer<SystemEventsOptions> options) {
		return followEvents(new SystemEventsOptions().apply(options));
	}

	/**
	 * As {@link #followEvents(SystemEventsOptions, EventsListener)}, without a listener.
	 * @param options the options
	 * @return the events, without an end unless one is set; cancelling closes the
	 * connection
	 */
	default Flux<EventMessage> followEvents(SystemEventsOptions options) {
		return followEvents(options, new EventsListener() {
		});
	}

	/**
	 * As {@link #followEvents(SystemEventsOptions, EventsListener)}.
	 * @param options sets the options
	 * @param listener receives gaps and interruptions
	 * @return the events, without an end unless one is set; cancelling closes the
	 * connection
	 */
	default Flux<EventMessage> followEvents(Consumer<SystemEventsOptions> options, EventsListener listener) {
		return followEvents(new SystemEventsOptions().apply(options), listener);
	}

	/**
	 * Follow the events of the engine as {@link #events} does, and reconnect when the
	 * connection has ended: no event is missing, and none is returned twice.
	 * <p>
	 * <b>Begin.</b> Events begin with this call, by the clock of the engine, which may
	 * differ from that of this machine. Events of the last moments before may be returned
	 * too, as long as it takes to query the time of the engine (or up to a second where a
	 * proxy forbids to query the details of the engine). If the engine cannot be reached,
	 * this client waits for it.
	 * <p>
	 * <b>Interruptions.</b> If the connection ends, this client reconnects at once, and
	 * then in pauses that grow to 5 seconds, each shortened at random by up to a half. It
	 * does so for all failures that may pass: a stopped engine, answers of a proxy,
	 * errors of the engine, expired certificates, other API versions. The first failure
	 * and the end of the interruption are logged and reported to the listener. Only a
	 * closed client, the timeout of the options, an error in this client and a filter or
	 * a pinned API version that the engine rejects at first end the events.
	 * <p>
	 * <b>Limits.</b> The engine remembers its last 256 events of all kinds until it is
	 * restarted; Podman keeps a log. Events during an interruption beyond that are lost,
	 * and so are events that an engine had not sent when it was killed, and events that
	 * it drops for a consumer that lags by more than about 1,000 events, which no client
	 * can detect. Events are identified by their content with the time of the engine:
	 * neither clocks that differ nor one that is set while events are followed matters,
	 * except with Podman, whose events of the last hour may come again after its clock
	 * was set back.
	 * <p>
	 * <b>Gaps.</b> If events may be missing (more of them during an interruption than the
	 * engine remembers, a restarted engine, another engine at the address), the listener
	 * receives an {@link EventsGap}. With filters, a gap may be reported although none of
	 * the events that match is missing. The restart of an engine that had no event before
	 * is not noticed.
	 * @param options the options
	 * @param listener receives gaps and interruptions
	 * @return the events, without an end unless one is set; cancelling closes the
	 * connection
	 */
	Flux<EventMessage> followEvents(SystemEventsOptions options, EventsListener listener);

	/**
	 * Return the API version that is used with the engine: the lower of the engine's and
	 * this client's latest versions, unless one was pinned. The engine is queried only
	 * the first time.
	 * @return the version
	 */
	Mono<ApiVersion> apiVersion();

	/**
	 * Create these operations.
	 * @param http the connection to the engine
	 * @param start a value that changes whenever the engine is restarted; queried while
	 * events are followed
	 * @return the operations
	 */
	@Internal
	static ReactiveSystemOperations using(ReactiveDockerHttp http, Mono<String> start) {
		return new DefaultReactiveSystemOperations(http, start);
	}

}

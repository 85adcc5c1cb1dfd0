// Derived from ReactiveSystemOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.system;

import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.type.ApiVersion;

/**
 * Operations on the engine itself ({@code docker info}, {@code docker events}, …). Each
 * call waits for the engine's answer. Every method may fail with a
 * {@link io.github.dockerclient.error.DockerException}. A stream must be closed, and
 * throws its failure when it is read. Safe on virtual threads; on the threads of an event
 * loop, use {@link ReactiveSystemOperations} instead.
 */
public interface SystemOperations {

	/**
	 * Check that the engine answers: {@code GET /_ping}, since API 1.41.
	 * @return what the engine reports about itself
	 */
	Ping ping();

	/**
	 * Return the versions of the engine and its components: {@code GET /version}, since
	 * API 1.41.
	 * @return the versions
	 */
	SystemVersion version();

	/**
	 * Return the configuration and the state of the engine: {@code GET /info}, since API
	 * 1.41.
	 * @return the information
	 */
	SystemInfo info();

	/**
	 * As {@link #df(SystemDfOptions)}, with the default options.
	 * @return the disk usage
	 */
	default SystemDataUsage df() {
		return df(new SystemDfOptions());
	}

	/**
	 * As {@link #df(SystemDfOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the disk usage
	 */
	default SystemDataUsage df(Consumer<SystemDfOptions> options) {
		return df(new SystemDfOptions().apply(options));
	}

	/**
	 * Measure the disk usage of objects: {@code GET /system/df}, since API 1.41. This may
	 * take a long time.
	 * @param options the options
	 * @return the disk usage
	 */
	SystemDataUsage df(SystemDfOptions options);

	/**
	 * As {@link #events(SystemEventsOptions)}, with the default options.
	 * @return the events, without an end unless one is set; the caller closes the stream,
	 * which closes the connection
	 */
	default Stream<EventMessage> events() {
		return events(new SystemEventsOptions());
	}

	/**
	 * As {@link #events(SystemEventsOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the events, without an end unless one is set; the caller closes the stream,
	 * which closes the connection
	 */
	default Stream<EventMessage> events(Consumer<SystemEventsOptions> options) {
		return events(new SystemEventsOptions().apply(options));
	}

	/**
	 * Follow the events of the engine: {@code GET /events}, since API 1.41. They end when
	 * the connection does; {@link #followEvents} reconnects.
	 * @param options the options
	 * @return the events, without an end unless one is set; the caller closes the stream,
	 * which closes the connection
	 */
	Stream<EventMessage> events(SystemEventsOptions options);

	/**
	 * As {@link #followEvents(SystemEventsOptions, EventsListener)}, with the default
	 * options and without a listener.
	 * @return the events, without an end unless one is set; the caller closes the stream,
	 * which closes the connection
	 */
	default Stream<EventMessage> followEvents() {
		return followEvents(new SystemEventsOptions());
	}

	/**
	 * As {@link #followEvents(SystemEventsOptions, EventsListener)}, without a listener.
	 * @param options sets the options
	 * @return the events, without an end unless one is set; the caller closes the stream,
	 * which closes the connection
	 */
	default Stream<EventMessage> followEvents(Consumer<SystemEventsOptions> options) {
		return followEvents(new SystemEventsOptions().apply(options));
	}

	/**
	 * As {@link #followEvents(SystemEventsOptions, EventsListener)}, without a listener.
	 * @param options the options
	 * @return the events, without an end unless one is set; the caller closes the stream,
	 * which closes the connection
	 */
	default Stream<EventMessage> followEvents(SystemEventsOptions options) {
		return followEvents(options, new EventsListener() {
		});
	}

	/**
	 * As {@link #followEvents(SystemEventsOptions, EventsListener)}, with options that
	 * are set here.
	 * @param options sets the options
	 * @param listener receives gaps and interruptions
	 * @return the events, without an end unless one is set; the caller closes the stream,
	 * which closes the connection
	 */
	default Stream<EventMessage> followEvents(Consumer<SystemEventsOptions> options, EventsListener listener) {
		return followEvents(new SystemEventsOptions().apply(options), listener);
	}

	/**
	 * Follow the events of the engine as {@link #events} does, and reconnect when the
	 * connection ends. Within the limits below, no event is missing, and none is returned
	 * twice.
	 * <p>
	 * <b>Begin.</b> Events begin with this call, by the clock of the engine, which may
	 * differ from that of this machine. Events from shortly before may be returned too:
	 * as far back as the query for the time of the engine takes, or up to a second if a
	 * proxy forbids that query. If the engine cannot be reached, this client waits for
	 * it.
	 * <p>
	 * <b>Interruptions.</b> If the connection ends, this client reconnects at once, and
	 * then in pauses that grow to 5 seconds, each shortened at random by up to a half. It
	 * does so for all failures that may pass: a stopped engine, answers of a proxy,
	 * errors of the engine, expired certificates, other API versions. The first failure
	 * and the end of the interruption are logged and reported to the listener. The events
	 * end only if the client is closed, the timeout of the options has passed, this
	 * client has an error, or the engine rejects a filter or a pinned API version that it
	 * has not accepted before.
	 * <p>
	 * <b>Limits.</b> The engine remembers its last 256 events of all kinds until it is
	 * restarted; Podman keeps a log. If more events occur during an interruption, the
	 * oldest are lost. Events that an engine had not sent when it was killed are lost
	 * too. An engine drops events for a consumer that lags by more than about 1,000
	 * events, which no client can detect. Events are identified by their content and by
	 * the time of the engine, so the clocks of the two machines may differ, and may be
	 * set while events are followed. Podman is an exception: after its clock was set
	 * back, it may send the events of the last hour again.
	 * <p>
	 * <b>Gaps.</b> If events may be missing, the listener receives an {@link EventsGap}:
	 * after an interruption with more events than the engine remembers, after a restart
	 * of the engine, or if another engine is at the address. With filters, a gap may be
	 * reported although no matching event is missing. The restart of an engine that had
	 * no event before is not detected.
	 * @param options the options
	 * @param listener receives gaps and interruptions
	 * @return the events, without an end unless one is set; the caller closes the stream,
	 * which closes the connection
	 */
	Stream<EventMessage> followEvents(SystemEventsOptions options, EventsListener listener);

	/**
	 * Return the API version that is used with the engine: the lower of the engine's and
	 * this client's latest versions, unless one was pinned. The engine is queried only
	 * the first time.
	 * @return the version
	 */
	ApiVersion apiVersion();

	/**
	 * Create the blocking form of reactive operations.
	 * @param reactive the operations to wait for
	 * @return the blocking operations
	 */
	static SystemOperations using(ReactiveSystemOperations reactive) {
		return new BlockingSystemOperations(reactive);
	}

}

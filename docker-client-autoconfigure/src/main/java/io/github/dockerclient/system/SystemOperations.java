package io.github.dockerclient.system;

import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.type.ApiVersion;

/**
 * The engine itself. Every method waits for the engine's answer and may throw a
 * {@link io.github.dockerclient.error.DockerException}. Safe on virtual threads; not for
 * threads of an event loop, where {@link ReactiveSystemOperations} belongs.
 */
public interface SystemOperations {

	/**
	 * Ask whether the engine is there: {@code GET /_ping}, since API 1.41.
	 * @return what it says of itself
	 */
	Ping ping();

	/**
	 * Ask for the versions of the engine and its parts: {@code GET /version}, since API
	 * 1.41.
	 * @return the versions
	 */
	SystemVersion version();

	/**
	 * Ask for the engine's configuration and state: {@code GET /info}, since API 1.41.
	 * @return the information
	 */
	SystemInfo info();

	/**
	 * Measure the space that objects take up: {@code GET /system/df}, since API 1.41. It
	 * may take long.
	 * @return the space
	 */
	default SystemDataUsage df() {
		return df((options) -> {
		});
	}

	/**
	 * Measure the space that some objects take up: {@code GET /system/df}, since API
	 * 1.41. It may take long.
	 * @param options what to measure
	 * @return the space
	 */
	default SystemDataUsage df(Consumer<SystemDfOptions.Builder> options) {
		return df(SystemDfOptions.of(options));
	}

	/**
	 * Measure the space that some objects take up: {@code GET /system/df}, since API
	 * 1.41. It may take long.
	 * @param options what to measure
	 * @return the space
	 */
	SystemDataUsage df(SystemDfOptions options);

	/**
	 * Follow what happens on the engine from now on: {@code GET /events}, since API 1.41.
	 * @return the events as they come, to be closed; without an end unless one is set.
	 * Closing it closes the connection. What goes wrong is thrown when it is read
	 */
	default Stream<EventMessage> events() {
		return events((options) -> {
		});
	}

	/**
	 * Follow what happens on the engine: {@code GET /events}, since API 1.41.
	 * @param options which events
	 * @return the events as they come, to be closed; without an end unless one is set.
	 * Closing it closes the connection. What goes wrong is thrown when it is read
	 */
	default Stream<EventMessage> events(Consumer<SystemEventsOptions.Builder> options) {
		return events(SystemEventsOptions.of(options));
	}

	/**
	 * Follow what happens on the engine: {@code GET /events}, since API 1.41.
	 * @param options which events
	 * @return the events as they come, to be closed; without an end unless one is set.
	 * Closing it closes the connection. What goes wrong is thrown when it is read
	 */
	Stream<EventMessage> events(SystemEventsOptions options);

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
	 * @return the events as they come, to be closed; without an end unless one is set.
	 * Closing it closes the connection. What ends the events is thrown when it is read
	 */
	default Stream<EventMessage> followEvents() {
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
	 * @return the events as they come, to be closed; without an end unless one is set.
	 * Closing it closes the connection. What ends the events is thrown when it is read
	 */
	default Stream<EventMessage> followEvents(Consumer<SystemEventsOptions.Builder> options) {
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
	 * @return the events as they come, to be closed; without an end unless one is set.
	 * Closing it closes the connection. What ends the events is thrown when it is read
	 */
	Stream<EventMessage> followEvents(SystemEventsOptions options);

	/**
	 * Tell which version of the API is spoken with the engine: the lower of what it
	 * offers and what this client knows, unless one was pinned. The engine is asked only
	 * the first time.
	 * @return the version
	 */
	ApiVersion apiVersion();

	/**
	 * Create these operations.
	 * @param reactive what does the work
	 * @return the operations
	 */
	static SystemOperations using(ReactiveSystemOperations reactive) {
		return new BlockingSystemOperations(reactive);
	}

}

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

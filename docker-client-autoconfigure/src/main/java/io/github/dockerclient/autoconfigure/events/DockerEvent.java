package io.github.dockerclient.autoconfigure.events;

import java.time.Instant;
import java.util.Map;

import io.github.dockerclient.system.EventAction;
import io.github.dockerclient.system.EventMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;

/**
 * Something that has happened on an engine, for methods with {@link EventListener}, which
 * may take this or one of its kinds. A condition may look at everything that is here, as
 * in {@code #event.attributes['app'] == 'shop'}. The listeners of an engine's events are
 * called by one thread, one event after the other in the order in which the engine gave
 * them; they may block, though an engine drops events for who stays far behind.
 */
public sealed interface DockerEvent permits DockerContainerEvent, DockerImageEvent, DockerNetworkEvent,
		DockerVolumeEvent, DockerDaemonEvent, DockerBuilderEvent, DockerPluginEvent, DockerNodeEvent,
		DockerServiceEvent, DockerSecretEvent, DockerConfigEvent, DockerOtherEvent {

	/**
	 * Return the name of the engine.
	 * @return the name among {@code docker.daemons}, or {@code default} for the engine
	 * without a name
	 */
	String daemon();

	/**
	 * Return the event as the engine tells it.
	 * @return the event
	 */
	EventMessage message();

	/**
	 * Return what has happened, without the detail that it may carry.
	 * @return the action, one of the constants of {@link EventAction} if it is known;
	 * {@code null} if the engine does not tell it
	 */
	default @Nullable EventAction action() {
		EventAction action = message().action();
		return (action != null) ? action.name() : null;
	}

	/**
	 * Return the detail that the action carries, such as {@code healthy}.
	 * @return the detail, or {@code null} if there is none
	 */
	default @Nullable String detail() {
		EventAction action = message().action();
		return (action != null) ? action.detail() : null;
	}

	/**
	 * Return the id of the object that it happened to.
	 * @return the id, or the name of an object without an id; {@code null} if the engine
	 * does not tell it
	 */
	default @Nullable String id() {
		return (message().actor() != null) ? message().actor().id() : null;
	}

	/**
	 * Return what else is known of the object: its name and image, its labels, and what
	 * belongs to the action, such as {@code exitCode}.
	 * @return the attributes by their keys
	 */
	default Map<String, String> attributes() {
		return (message().actor() != null) ? message().actor().attributes() : Map.of();
	}

	/**
	 * Return when it happened.
	 * @return the time by the clock of the engine, to the nanosecond; {@code null} if the
	 * engine does not tell it
	 */
	default @Nullable Instant time() {
		return (message().timeNano() != null) ? message().timeNano() : message().time();
	}

}

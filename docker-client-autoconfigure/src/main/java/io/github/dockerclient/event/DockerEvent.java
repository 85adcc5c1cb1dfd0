package io.github.dockerclient.event;

import java.time.Instant;
import java.util.Map;

import io.github.dockerclient.system.EventAction;
import io.github.dockerclient.system.EventMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;

/**
 * An event of an engine, for {@link EventListener} methods. A method may take this type
 * or one of its subtypes. Its condition may use all properties of the event, as in
 * {@code #event.attributes['app'] == 'shop'}. The listeners of an engine's events are
 * called on one thread, one event after the other, in the order in which the engine sent
 * them. A listener may block, but an engine drops events for a client that lags far
 * behind.
 */
public sealed interface DockerEvent permits DockerContainerEvent, DockerImageEvent, DockerNetworkEvent,
		DockerVolumeEvent, DockerDaemonEvent, DockerBuilderEvent, DockerPluginEvent, DockerNodeEvent,
		DockerServiceEvent, DockerSecretEvent, DockerConfigEvent, DockerOtherEvent {

	/**
	 * Return the name of the engine.
	 * @return the name in {@code docker.daemons}, or {@code default} for the engine that
	 * {@code docker.host} and its sibling properties configure
	 */
	String daemon();

	/**
	 * Return the event as the engine sent it.
	 * @return the event
	 */
	EventMessage message();

	/**
	 * Return the action, without the detail that it may carry.
	 * @return the action, which is one of the constants of {@link EventAction} if it is
	 * known, or {@code null} if the engine does not report it
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
	 * Return the id of the object that the event is about.
	 * @return the id, or the name of an object without an id, or {@code null} if the
	 * engine reports neither
	 */
	default @Nullable String id() {
		return (message().actor() != null) ? message().actor().id() : null;
	}

	/**
	 * Return the attributes of the object, such as its name, image and labels, and of the
	 * action, such as {@code exitCode}.
	 * @return the attributes by their keys
	 */
	default Map<String, String> attributes() {
		return (message().actor() != null) ? message().actor().attributes() : Map.of();
	}

	/**
	 * Return the time of the event.
	 * @return the time by the clock of the engine, to the nanosecond, or {@code null} if
	 * the engine does not report it
	 */
	default @Nullable Instant time() {
		return (message().timeNano() != null) ? message().timeNano() : message().time();
	}

}

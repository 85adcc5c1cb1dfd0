package io.github.dockerclient.autoconfigure.events;

import io.github.dockerclient.system.EventMessage;

/**
 * Something that has happened to an object of a kind that this client does not know.
 *
 * @param daemon the name of the engine, {@code default} for the one without a name
 * @param message the event as the engine tells it
 */
public record DockerOtherEvent(String daemon, EventMessage message) implements DockerEvent {

}

package io.github.dockerclient.autoconfigure.events;

import io.github.dockerclient.system.EventMessage;

/**
 * Something that has happened to a node of a swarm.
 *
 * @param daemon the name of the engine, {@code default} for the one without a name
 * @param message the event as the engine tells it
 */
public record DockerNodeEvent(String daemon, EventMessage message) implements DockerEvent {

}

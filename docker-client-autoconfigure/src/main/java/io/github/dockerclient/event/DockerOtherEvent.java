package io.github.dockerclient.event;

import io.github.dockerclient.system.EventMessage;

/**
 * An event of an object whose type is unknown to this client.
 *
 * @param daemon the name of the engine, as of {@link DockerEvent#daemon()}
 * @param message the event as the engine sent it
 */
public record DockerOtherEvent(String daemon, EventMessage message) implements DockerEvent {

}

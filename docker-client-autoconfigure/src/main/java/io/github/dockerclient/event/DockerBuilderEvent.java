package io.github.dockerclient.event;

import io.github.dockerclient.system.EventMessage;

/**
 * An event of the build cache.
 *
 * @param daemon the name of the engine, as of {@link DockerEvent#daemon()}
 * @param message the event as the engine sent it
 */
public record DockerBuilderEvent(String daemon, EventMessage message) implements DockerEvent {

}

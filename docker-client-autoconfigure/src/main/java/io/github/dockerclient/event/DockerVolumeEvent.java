package io.github.dockerclient.event;

import io.github.dockerclient.system.EventMessage;

/**
 * An event of a volume.
 *
 * @param daemon the name of the engine, as of {@link DockerEvent#daemon()}
 * @param message the event as the engine sent it
 */
public record DockerVolumeEvent(String daemon, EventMessage message) implements DockerEvent {

}

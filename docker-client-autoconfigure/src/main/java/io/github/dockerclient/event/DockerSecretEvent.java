package io.github.dockerclient.event;

import io.github.dockerclient.system.EventMessage;

/**
 * An event of a secret of a swarm.
 *
 * @param daemon the name of the engine, as of {@link DockerEvent#daemon()}
 * @param message the event as the engine sent it
 */
public record DockerSecretEvent(String daemon, EventMessage message) implements DockerEvent {

}

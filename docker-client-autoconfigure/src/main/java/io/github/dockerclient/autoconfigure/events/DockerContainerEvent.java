package io.github.dockerclient.autoconfigure.events;

import io.github.dockerclient.system.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened to a container.
 *
 * @param daemon the name of the engine, {@code default} for the one without a name
 * @param message the event as the engine tells it
 */
public record DockerContainerEvent(String daemon, EventMessage message) implements DockerEvent {

	/**
	 * Return the name of the container.
	 * @return the name without a slash
	 */
	public @Nullable String name() {
		return attributes().get("name");
	}

	/**
	 * Return the image of the container.
	 * @return the image as it was named when the container was created
	 */
	public @Nullable String image() {
		return attributes().get("image");
	}

}

package io.github.dockerclient.event;

import io.github.dockerclient.system.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event of a container.
 *
 * @param daemon the name of the engine, as of {@link DockerEvent#daemon()}
 * @param message the event as the engine sent it
 */
public record DockerContainerEvent(String daemon, EventMessage message) implements DockerEvent {

	/**
	 * Return the name of the container.
	 * @return the name without a slash, or {@code null} if the engine does not report it
	 */
	public @Nullable String name() {
		return attributes().get("name");
	}

	/**
	 * Return the image of the container.
	 * @return the name of the image with which the container was created, or {@code null}
	 * if the engine does not report it
	 */
	public @Nullable String image() {
		return attributes().get("image");
	}

}

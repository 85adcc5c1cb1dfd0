package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The status of a container.
 *
 * @param value the name that the API uses
 */
public record ContainerStatus(@JsonValue String value) {

	/** The container was never started. */
	public static final ContainerStatus CREATED = new ContainerStatus("created");

	/** The container is running. */
	public static final ContainerStatus RUNNING = new ContainerStatus("running");

	/** The container is running, but its processes are frozen. */
	public static final ContainerStatus PAUSED = new ContainerStatus("paused");

	/** The container has exited, and the engine is about to restart it. */
	public static final ContainerStatus RESTARTING = new ContainerStatus("restarting");

	/** The container is being removed. */
	public static final ContainerStatus REMOVING = new ContainerStatus("removing");

	/** The container has exited. */
	public static final ContainerStatus EXITED = new ContainerStatus("exited");

	/** The removal of the container has failed; it can only be removed again. */
	public static final ContainerStatus DEAD = new ContainerStatus("dead");

	@Override
	public String toString() {
		return this.value;
	}

}

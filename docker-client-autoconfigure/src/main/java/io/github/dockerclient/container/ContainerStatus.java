package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a container is doing.
 *
 * @param value the name on the wire
 */
public record ContainerStatus(@JsonValue String value) {

	/** It was never started. */
	public static final ContainerStatus CREATED = new ContainerStatus("created");

	/** It runs. */
	public static final ContainerStatus RUNNING = new ContainerStatus("running");

	/** It runs, but its processes are frozen. */
	public static final ContainerStatus PAUSED = new ContainerStatus("paused");

	/** It ended and waits for the engine to start it again. */
	public static final ContainerStatus RESTARTING = new ContainerStatus("restarting");

	/** It is being removed. */
	public static final ContainerStatus REMOVING = new ContainerStatus("removing");

	/** It ended. */
	public static final ContainerStatus EXITED = new ContainerStatus("exited");

	/** Its removal failed; only removing it once more is possible. */
	public static final ContainerStatus DEAD = new ContainerStatus("dead");

	@Override
	public String toString() {
		return this.value;
	}

}

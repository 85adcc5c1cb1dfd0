package io.github.dockerclient.container;

import java.util.Locale;

/**
 * The condition that {@link ContainerOperations#wait} waits for.
 */
public enum WaitCondition {

	/**
	 * The container is not running. If it has stopped or was never started, the wait ends
	 * at once.
	 */
	NOT_RUNNING,

	/**
	 * The container exits the next time. The wait must begin before the container is
	 * started.
	 */
	NEXT_EXIT,

	/** The container is removed. */
	REMOVED;

	/**
	 * Return the name that the API uses.
	 */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}

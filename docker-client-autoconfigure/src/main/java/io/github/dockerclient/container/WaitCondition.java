package io.github.dockerclient.container;

import java.util.Locale;

/**
 * What {@link ContainerOperations#wait} waits for.
 */
public enum WaitCondition {

	/**
	 * That the container does not run: at once if it has stopped, or was never started.
	 */
	NOT_RUNNING,

	/**
	 * That the container exits the next time. The engine has to be asked before the
	 * container is started.
	 */
	NEXT_EXIT,

	/** That the container is gone. */
	REMOVED;

	/**
	 * Return the condition as engines know it.
	 */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}

package io.github.dockerclient.container;

import io.github.dockerclient.transport.TimedOptions;

/**
 * Options of {@link ContainerOperations#inspect}.
 */
public final class ContainerInspectOptions extends TimedOptions<ContainerInspectOptions> {

	/**
	 * Set whether the engine computes the sizes on disk, which takes time. By default it
	 * does not.
	 * @param size whether to compute them
	 * @return these options
	 */
	public ContainerInspectOptions size(boolean size) {
		return query("size", size);
	}

	boolean isSize() {
		return isTrue("size");
	}

}

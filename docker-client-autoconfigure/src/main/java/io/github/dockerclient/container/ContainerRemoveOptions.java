package io.github.dockerclient.container;

import io.github.dockerclient.transport.TimedOptions;

/**
 * Options of {@link ContainerOperations#remove}.
 */
public final class ContainerRemoveOptions extends TimedOptions<ContainerRemoveOptions> {

	/**
	 * Set whether the container's anonymous volumes are removed too. By default they are
	 * not.
	 * @param volumes whether to remove them
	 * @return these options
	 */
	public ContainerRemoveOptions volumes(boolean volumes) {
		return query("v", volumes);
	}

	/**
	 * Set whether a running container is killed first. By default it is not, and its
	 * removal fails.
	 * @param force whether to kill it
	 * @return these options
	 */
	public ContainerRemoveOptions force(boolean force) {
		return query("force", force);
	}

	/**
	 * Set whether the name is that of a link. If it is, the link is removed and the
	 * container remains. By default it is not.
	 * @param link whether it is
	 * @return these options
	 */
	public ContainerRemoveOptions link(boolean link) {
		return query("link", link);
	}

	boolean isForce() {
		return isTrue("force");
	}

}

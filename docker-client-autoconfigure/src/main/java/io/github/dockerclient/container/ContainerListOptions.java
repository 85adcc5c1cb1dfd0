package io.github.dockerclient.container;

import io.github.dockerclient.transport.LabelFilterOptions;

/**
 * Options of {@link ContainerOperations#list}. The keys of its filters are
 * {@code status}, {@code name}, {@code id}, {@code ancestor}, {@code health},
 * {@code network}, {@code volume}, {@code exited}, {@code label} and others.
 */
public final class ContainerListOptions extends LabelFilterOptions<ContainerListOptions> {

	/**
	 * Set whether containers that are not running are listed too. By default they are
	 * not.
	 * @param all whether to list them
	 * @return these options
	 */
	public ContainerListOptions all(boolean all) {
		return query("all", all);
	}

	/**
	 * List only the containers that were created last, running or not. By default there
	 * is no limit.
	 * @param limit how many containers to list
	 * @return these options
	 */
	public ContainerListOptions limit(int limit) {
		return query("limit", limit);
	}

	/**
	 * Set whether the engine computes the sizes on disk, which takes time. By default it
	 * does not.
	 * @param size whether to compute them
	 * @return these options
	 */
	public ContainerListOptions size(boolean size) {
		return query("size", size);
	}

	boolean isSize() {
		return isTrue("size");
	}

}

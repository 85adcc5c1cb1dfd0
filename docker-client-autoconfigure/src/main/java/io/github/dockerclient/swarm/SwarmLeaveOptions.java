package io.github.dockerclient.swarm;

import io.github.dockerclient.transport.RequestOptions;

/**
 * Options of {@link SwarmOperations#leave}.
 */
public final class SwarmLeaveOptions extends RequestOptions<SwarmLeaveOptions> {

	/**
	 * Set whether a manager leaves the swarm too, even if that breaks the swarm. By
	 * default it does not.
	 * @param force whether it leaves
	 * @return these options
	 */
	public SwarmLeaveOptions force(boolean force) {
		return query("force", force);
	}

}

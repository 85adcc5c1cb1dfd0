package io.github.dockerclient.node;

import io.github.dockerclient.transport.RequestOptions;

/**
 * Options of {@link NodeOperations#remove}.
 */
public final class NodeRemoveOptions extends RequestOptions<NodeRemoveOptions> {

	/**
	 * Set whether a node is removed even if it is not down. By default it is not.
	 * @param force whether to remove it in this case
	 * @return these options
	 */
	public NodeRemoveOptions force(boolean force) {
		return query("force", force);
	}

}

package io.github.dockerclient.plugin;

import io.github.dockerclient.transport.RequestOptions;

/**
 * Options of {@link PluginOperations#remove}.
 */
public final class PluginRemoveOptions extends RequestOptions<PluginRemoveOptions> {

	/**
	 * Set whether a plugin is removed even if it is enabled; the engine disables it
	 * first. By default it is not.
	 * @param force whether to remove it in this case
	 * @return these options
	 */
	public PluginRemoveOptions force(boolean force) {
		return query("force", force);
	}

}

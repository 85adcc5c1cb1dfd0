package io.github.dockerclient.plugin;

import io.github.dockerclient.transport.RequestOptions;

/**
 * Options of {@link PluginOperations#disable}.
 */
public final class PluginDisableOptions extends RequestOptions<PluginDisableOptions> {

	/**
	 * Set whether a plugin is disabled even if it is in use. By default it is not.
	 * @param force whether to disable it in this case
	 * @return these options
	 */
	public PluginDisableOptions force(boolean force) {
		return query("force", force);
	}

}

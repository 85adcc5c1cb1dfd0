package io.github.dockerclient.plugin;

import io.github.dockerclient.transport.FilterOptions;

/**
 * Options of {@link PluginOperations#list}.
 */
public final class PluginListOptions extends FilterOptions<PluginListOptions> {

	/**
	 * Select only plugins with a capability.
	 * @param capabilities the capabilities, such as {@code volumedriver}, one of which
	 * must match
	 * @return these options
	 */
	public PluginListOptions capability(String... capabilities) {
		return filter("capability", capabilities);
	}

	/**
	 * Select only plugins that are enabled, or only those that are disabled. By default
	 * both are listed.
	 * @param enabled whether to list enabled plugins
	 * @return these options
	 */
	public PluginListOptions enabled(boolean enabled) {
		return filter("enabled", String.valueOf(enabled));
	}

}

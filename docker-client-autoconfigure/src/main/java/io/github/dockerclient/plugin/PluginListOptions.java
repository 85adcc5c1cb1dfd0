package io.github.dockerclient.plugin;

import io.github.dockerclient.transport.FilterOptions;

/**
 * Options of {@link PluginOperations#list}. The keys of its filters are
 * {@code capability}, with values such as {@code volumedriver}, and {@code enabled}.
 */
public final class PluginListOptions extends FilterOptions<PluginListOptions> {

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

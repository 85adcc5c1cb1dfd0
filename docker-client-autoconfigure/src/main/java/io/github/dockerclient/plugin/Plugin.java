package io.github.dockerclient.plugin;

import org.jspecify.annotations.Nullable;

/**
 * The details of a plugin, as returned by {@code list} and {@code inspect}.
 *
 * @param id the id of the plugin
 * @param name the name with its tag
 * @param enabled whether the plugin is running
 * @param settings the current settings
 * @param pluginReference the name under which the plugin was pulled and is pushed
 * @param config the configuration by the plugin's author
 */
public record Plugin(@Nullable String id, String name, @Nullable Boolean enabled, @Nullable PluginSettings settings,
		@Nullable String pluginReference, @Nullable PluginConfig config) {

}

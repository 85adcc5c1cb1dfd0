package io.github.dockerclient.plugin;

import org.jspecify.annotations.Nullable;

/**
 * A plugin: an element of the answer of {@code list}, and the answer of {@code inspect}.
 *
 * @param id the id
 * @param name the name with its tag
 * @param enabled whether it runs
 * @param settings how it is set
 * @param pluginReference the name by which it was pulled and is pushed
 * @param config what its author says about it
 */
public record Plugin(@Nullable String id, String name, @Nullable Boolean enabled, @Nullable PluginSettings settings,
		@Nullable String pluginReference, @Nullable PluginConfig config) {

}

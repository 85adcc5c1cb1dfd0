package io.github.dockerclient.plugin;

import java.util.List;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * A mount of a plugin. Part of {@link PluginConfig} and {@link PluginSettings}.
 *
 * @param name the name that identifies the mount in settings
 * @param description the purpose of the mount
 * @param settable the fields that can be set: {@code source}, {@code destination},
 * {@code type} or {@code options}
 * @param source the path on the host; {@code null} if it must be set
 * @param destination the path in the plugin
 * @param type the kind of mount, such as {@code bind}
 * @param options the options of the mount
 */
public record PluginMount(String name, @Nullable String description, List<String> settable, @Nullable String source,
		@Nullable String destination, @Nullable String type, List<String> options) {

	/**
	 * Create a mount.
	 */
	public PluginMount {
		settable = Copies.of(settable);
		options = Copies.of(options);
	}

}

package io.github.dockerclient.plugin;

import java.util.List;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * Something that a plugin mounts. Part of {@link PluginConfig} and
 * {@link PluginSettings}.
 *
 * @param name the name by which it is set
 * @param description what it is for
 * @param settable which of its fields can be set: {@code source}, {@code destination},
 * {@code type} or {@code options}
 * @param source the path on the host; {@code null} if it has to be set
 * @param destination the path in the plugin
 * @param type the kind, such as {@code bind}
 * @param options options of the mount
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

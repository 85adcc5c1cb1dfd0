package io.github.dockerclient.plugin;

import java.util.List;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * A device that a plugin sees. Part of {@link PluginConfig} and {@link PluginSettings}.
 *
 * @param name the name by which it is set
 * @param description what it is for
 * @param settable which of its fields can be set: {@code path}
 * @param path the path on the host; {@code null} if it has to be set
 */
public record PluginDevice(String name, @Nullable String description, List<String> settable, @Nullable String path) {

	/**
	 * Create a device.
	 */
	public PluginDevice {
		settable = Copies.of(settable);
	}

}

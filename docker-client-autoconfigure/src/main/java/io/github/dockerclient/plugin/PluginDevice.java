package io.github.dockerclient.plugin;

import java.util.List;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * A device of a plugin. Part of {@link PluginConfig} and {@link PluginSettings}.
 *
 * @param name the name that identifies the device in settings
 * @param description the purpose of the device
 * @param settable the fields that can be set: {@code path}
 * @param path the path on the host; {@code null} if it must be set
 */
public record PluginDevice(String name, @Nullable String description, List<String> settable, @Nullable String path) {

	/**
	 * Create a device.
	 */
	public PluginDevice {
		settable = Copies.of(settable);
	}

}

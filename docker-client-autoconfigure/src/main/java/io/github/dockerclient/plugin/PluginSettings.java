package io.github.dockerclient.plugin;

import java.util.List;

import io.github.dockerclient.type.Copies;

/**
 * The current settings of a plugin. The {@link PluginConfig} defines which of them can be
 * changed. Part of {@link Plugin}.
 *
 * @param mounts the mounts
 * @param env the environment, as {@code NAME=value}
 * @param args the arguments of the command
 * @param devices the devices
 */
public record PluginSettings(List<PluginMount> mounts, List<String> env, List<String> args,
		List<PluginDevice> devices) {

	/**
	 * Create settings.
	 */
	public PluginSettings {
		mounts = Copies.of(mounts);
		env = Copies.hiding(env);
		args = Copies.of(args);
		devices = Copies.of(devices);
	}

}

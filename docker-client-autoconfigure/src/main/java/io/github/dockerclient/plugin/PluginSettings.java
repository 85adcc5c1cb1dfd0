package io.github.dockerclient.plugin;

import java.util.List;

import io.github.dockerclient.type.Copies;

/**
 * How a plugin is set, as far as its {@link PluginConfig} lets that be done. Part of
 * {@link Plugin}.
 *
 * @param mounts what it mounts
 * @param env its environment, as {@code NAME=value}
 * @param args the arguments of its command
 * @param devices the devices it sees
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

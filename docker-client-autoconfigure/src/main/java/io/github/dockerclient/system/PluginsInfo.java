package io.github.dockerclient.system;

import java.util.List;

import io.github.dockerclient.type.Copies;

/**
 * The plugins of an engine that are built in or installed as programs on the host.
 * Plugins that {@code docker plugin} manages are not included. Part of
 * {@link SystemInfo}.
 *
 * @param volume the volume drivers
 * @param network the network drivers
 * @param authorization the plugins that authorize requests
 * @param log the log drivers
 */
public record PluginsInfo(List<String> volume, List<String> network, List<String> authorization, List<String> log) {

	/**
	 * Create plugins info.
	 */
	public PluginsInfo {
		volume = Copies.of(volume);
		network = Copies.of(network);
		authorization = Copies.of(authorization);
		log = Copies.of(log);
	}

}

package io.github.dockerclient.network;

import java.util.List;
import java.util.Map;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * The IP address management (IPAM) of a network, which assigns the addresses.
 *
 * @param driver the driver; {@code null} is {@code default}
 * @param config the pools of addresses; empty lets the engine choose them
 * @param options the options of the driver, by name
 */
public record IPAM(@Nullable String driver, List<IPAMConfig> config, Map<String, String> options) {

	/**
	 * Create an address management.
	 */
	public IPAM {
		config = Copies.of(config);
		options = Copies.of(options);
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static IPAMBuilder builder() {
		return IPAMBuilder.builder();
	}

}

package io.github.dockerclient.network;

import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A pool of addresses of a network. Part of {@link IPAM}.
 *
 * @param subnet the subnet, such as {@code 10.10.0.0/16}
 * @param ipRange the part of the subnet from which addresses are assigned to containers;
 * {@code null} is the whole subnet
 * @param gateway the address of the gateway; {@code null} lets the engine choose
 * @param auxiliaryAddresses the reserved addresses of other hosts, which are not assigned
 * to containers, by the name of the host
 */
public record IPAMConfig(@Nullable String subnet, @WireName("IPRange") @Nullable String ipRange,
		@Nullable String gateway, Map<String, String> auxiliaryAddresses) {

	/**
	 * Create a pool of addresses.
	 */
	public IPAMConfig {
		auxiliaryAddresses = Copies.of(auxiliaryAddresses);
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static IPAMConfigBuilder builder() {
		return IPAMConfigBuilder.builder();
	}

}

package io.github.dockerclient.network;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that are requested for a container in a network. Part of
 * {@link EndpointSettings}.
 *
 * @param ipv4Address the IPv4 address; {@code null} or empty lets the engine choose
 * @param ipv6Address the IPv6 address; {@code null} or empty lets the engine choose
 * @param linkLocalIps additional link-local addresses
 */
public record EndpointIPAMConfig(@WireName("IPv4Address") @Nullable String ipv4Address,
		@WireName("IPv6Address") @Nullable String ipv6Address, @WireName("LinkLocalIPs") List<String> linkLocalIps) {

	/**
	 * Create addresses.
	 */
	public EndpointIPAMConfig {
		linkLocalIps = Copies.of(linkLocalIps);
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static EndpointIPAMConfigBuilder builder() {
		return EndpointIPAMConfigBuilder.builder();
	}

}

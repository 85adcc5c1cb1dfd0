package io.github.dockerclient.container;

import java.util.List;
import java.util.Map;

import io.github.dockerclient.network.EndpointSettings;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The network settings of a container, as returned by {@code inspect}. The components
 * with addresses describe only the default network; {@code networks} contains those of
 * all networks.
 *
 * @param sandboxId the id of the container's network namespace
 * @param sandboxKey the path of the container's network namespace on the host
 * @param ports the ports of the host by the container's port, such as {@code 80/tcp}; the
 * list is empty if the port is only exposed
 * @param networks the endpoints by the name of the network
 * @param bridge the bridge of the default network, up to API 1.51
 * @param hairpinMode whether the container can reach itself by its published ports, up to
 * API 1.51
 * @param linkLocalIpv6Address the link-local address, up to API 1.51
 * @param linkLocalIpv6PrefixLen the prefix length of the link-local address in bits, up
 * to API 1.51
 * @param secondaryIpAddresses additional IPv4 addresses, up to API 1.51
 * @param secondaryIpv6Addresses additional IPv6 addresses, up to API 1.51
 * @param endpointId the id of the endpoint in the default network, up to API 1.51
 * @param gateway the IPv4 gateway of the default network, up to API 1.51
 * @param globalIpv6Address the IPv6 address in the default network, up to API 1.51
 * @param globalIpv6PrefixLen the prefix length of the IPv6 address in bits, up to API
 * 1.51
 * @param ipAddress the IPv4 address in the default network, up to API 1.51
 * @param ipPrefixLen the prefix length of the IPv4 address in bits, up to API 1.51
 * @param ipv6Gateway the IPv6 gateway of the default network, up to API 1.51
 * @param macAddress the MAC address in the default network, up to API 1.51
 */
public record NetworkSettings(@WireName("SandboxID") @Nullable String sandboxId, @Nullable String sandboxKey,
		Map<String, List<PortBinding>> ports, Map<String, EndpointSettings> networks, @Nullable String bridge,
		@Nullable Boolean hairpinMode, @WireName("LinkLocalIPv6Address") @Nullable String linkLocalIpv6Address,
		@WireName("LinkLocalIPv6PrefixLen") @Nullable Long linkLocalIpv6PrefixLen,
		@WireName("SecondaryIPAddresses") List<Address> secondaryIpAddresses,
		@WireName("SecondaryIPv6Addresses") List<Address> secondaryIpv6Addresses,
		@WireName("EndpointID") @Nullable String endpointId, @Nullable String gateway,
		@WireName("GlobalIPv6Address") @Nullable String globalIpv6Address,
		@WireName("GlobalIPv6PrefixLen") @Nullable Long globalIpv6PrefixLen,
		@WireName("IPAddress") @Nullable String ipAddress, @WireName("IPPrefixLen") @Nullable Long ipPrefixLen,
		@WireName("IPv6Gateway") @Nullable String ipv6Gateway, @Nullable String macAddress) {

	/**
	 * Create network settings.
	 */
	public NetworkSettings {
		ports = Copies.ofLists(ports);
		networks = Copies.of(networks);
		secondaryIpAddresses = Copies.of(secondaryIpAddresses);
		secondaryIpv6Addresses = Copies.of(secondaryIpv6Addresses);
	}

}

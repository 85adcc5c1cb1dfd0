package io.github.dockerclient.container;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.network.EndpointSettings;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * The networks of a container, in the answer of {@code inspect}. The fields about
 * addresses tell of the default network alone; {@code networks} has them for every
 * network.
 *
 * @param sandboxId the id of the container's network namespace
 * @param sandboxKey the path of its network namespace on the host
 * @param ports the ports of the host by the container's port, as {@code 80/tcp}; the list
 * is empty if the port is exposed only
 * @param networks the connections by the network's name
 * @param bridge the bridge of the default network, until API 1.51
 * @param hairpinMode whether the container reached itself by its published ports, until
 * API 1.51
 * @param linkLocalIpv6Address the link-local address, until API 1.51
 * @param linkLocalIpv6PrefixLen the length of its prefix in bits, until API 1.51
 * @param secondaryIpAddresses further addresses of IPv4, until API 1.51
 * @param secondaryIpv6Addresses further addresses of IPv6, until API 1.51
 * @param endpointId the id of the connection to the default network, until API 1.51
 * @param gateway the gateway of IPv4 in the default network, until API 1.51
 * @param globalIpv6Address the address of IPv6 in the default network, until API 1.51
 * @param globalIpv6PrefixLen the length of its prefix in bits, until API 1.51
 * @param ipAddress the address of IPv4 in the default network, until API 1.51
 * @param ipPrefixLen the length of its prefix in bits, until API 1.51
 * @param ipv6Gateway the gateway of IPv6 in the default network, until API 1.51
 * @param macAddress the MAC address in the default network, until API 1.51
 */
public record NetworkSettings(@JsonProperty("SandboxID") @Nullable String sandboxId, @Nullable String sandboxKey,
		Map<String, List<PortBinding>> ports, Map<String, EndpointSettings> networks, @Nullable String bridge,
		@Nullable Boolean hairpinMode, @JsonProperty("LinkLocalIPv6Address") @Nullable String linkLocalIpv6Address,
		@JsonProperty("LinkLocalIPv6PrefixLen") @Nullable Long linkLocalIpv6PrefixLen,
		@JsonProperty("SecondaryIPAddresses") List<Address> secondaryIpAddresses,
		@JsonProperty("SecondaryIPv6Addresses") List<Address> secondaryIpv6Addresses,
		@JsonProperty("EndpointID") @Nullable String endpointId, @Nullable String gateway,
		@JsonProperty("GlobalIPv6Address") @Nullable String globalIpv6Address,
		@JsonProperty("GlobalIPv6PrefixLen") @Nullable Long globalIpv6PrefixLen,
		@JsonProperty("IPAddress") @Nullable String ipAddress, @JsonProperty("IPPrefixLen") @Nullable Long ipPrefixLen,
		@JsonProperty("IPv6Gateway") @Nullable String ipv6Gateway, @Nullable String macAddress) {

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

package io.github.dockerclient.network;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.SinceValue;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a container to a network. A request to create or connect a container
 * contains only the settings that the client can choose. The responses of {@code inspect}
 * and {@code list} of containers also contain the values that the engine has assigned.
 *
 * @param ipamConfig the requested addresses; {@code null} lets the engine choose
 * @param links the containers to link, as {@code name:alias}
 * @param macAddress the MAC address; can be chosen when a container is created since API
 * 1.44, and when it is connected since API 1.54
 * @param aliases additional names by which other containers of the network can reach this
 * container; up to API 1.44 a response also contains the short id
 * @param driverOpts the options of the network's driver, by name
 * @param gwPriority the priority of this network's gateway: the network with the highest
 * number provides the container's default gateway; {@code null} is zero
 * @param networkId the id of the network
 * @param endpointId the id of the connection; empty unless the container is running
 * @param gateway the IPv4 gateway
 * @param ipAddress the IPv4 address
 * @param ipPrefixLen the length of the prefix of the IPv4 network in bits
 * @param ipv6Gateway the IPv6 gateway
 * @param globalIpv6Address the global IPv6 address
 * @param globalIpv6PrefixLen the length of the prefix of the IPv6 network in bits
 * @param dnsNames all names by which other containers of the network can reach this
 * container
 */
public record EndpointSettings(@WireName("IPAMConfig") @Nullable EndpointIPAMConfig ipamConfig, List<String> links,
		@Since("1.44") @Nullable String macAddress, List<String> aliases,
		@SinceValue(value = "com.docker.network.endpoint.sysctls", since = "1.46") Map<String, String> driverOpts,
		@Since("1.48") @Nullable Long gwPriority, @WireName("NetworkID") @Nullable String networkId,
		@WireName("EndpointID") @Nullable String endpointId, @Nullable String gateway,
		@WireName("IPAddress") @Nullable String ipAddress, @WireName("IPPrefixLen") @Nullable Long ipPrefixLen,
		@WireName("IPv6Gateway") @Nullable String ipv6Gateway,
		@WireName("GlobalIPv6Address") @Nullable String globalIpv6Address,
		@WireName("GlobalIPv6PrefixLen") @Nullable Long globalIpv6PrefixLen,
		@WireName("DNSNames") @Since("1.44") List<String> dnsNames) {

	/**
	 * Create endpoint settings.
	 */
	public EndpointSettings {
		links = Copies.of(links);
		aliases = Copies.of(aliases);
		driverOpts = Copies.of(driverOpts);
		dnsNames = Copies.of(dnsNames);
	}

	static EndpointSettings of(Consumer<EndpointSettingsBuilder> settings) {
		EndpointSettingsBuilder builder = builder();
		settings.accept(builder);
		return builder.build();
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static EndpointSettingsBuilder builder() {
		return EndpointSettingsBuilder.builder();
	}

}

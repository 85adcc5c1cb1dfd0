package io.github.dockerclient.network;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.SinceValue;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A container's connection to a network. Sent when a container is created or connected,
 * then only with what may be chosen; answered by container inspect and list with all that
 * the engine made of it.
 *
 * @param ipamConfig the addresses to have; {@code null} lets the engine choose
 * @param links containers to link, as {@code name:alias}
 * @param macAddress the MAC address; can be chosen when a container is created since API
 * 1.44, when it is connected since API 1.54
 * @param aliases further names by which other containers of the network find this one; up
 * to API 1.44 an answer has the short id among them
 * @param driverOpts options of the network's driver, by name
 * @param gwPriority the network with the highest number gives the container its default
 * gateway; {@code null} is zero
 * @param networkId the id of the network
 * @param endpointId the id of the connection; empty unless the container runs
 * @param gateway the gateway of IPv4
 * @param ipAddress the address of IPv4
 * @param ipPrefixLen the length of the IPv4 network's prefix in bits
 * @param ipv6Gateway the gateway of IPv6
 * @param globalIpv6Address the global address of IPv6
 * @param globalIpv6PrefixLen the length of the IPv6 network's prefix in bits
 * @param dnsNames all names by which other containers of the network find this one
 */
@RecordBuilder
public record EndpointSettings(@JsonProperty("IPAMConfig") @Nullable EndpointIPAMConfig ipamConfig, List<String> links,
		@Since("1.44") @Nullable String macAddress, List<String> aliases,
		@SinceValue(value = "com.docker.network.endpoint.sysctls", since = "1.46") Map<String, String> driverOpts,
		@Since("1.48") @Nullable Long gwPriority, @JsonProperty("NetworkID") @Nullable String networkId,
		@JsonProperty("EndpointID") @Nullable String endpointId, @Nullable String gateway,
		@JsonProperty("IPAddress") @Nullable String ipAddress, @JsonProperty("IPPrefixLen") @Nullable Long ipPrefixLen,
		@JsonProperty("IPv6Gateway") @Nullable String ipv6Gateway,
		@JsonProperty("GlobalIPv6Address") @Nullable String globalIpv6Address,
		@JsonProperty("GlobalIPv6PrefixLen") @Nullable Long globalIpv6PrefixLen,
		@JsonProperty("DNSNames") @Since("1.44") List<String> dnsNames) {

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

package io.github.dockerclient.network;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A container's endpoint in a network, as the network tells it. Part of
 * {@link NetworkInspect}.
 *
 * @param name the name of the container
 * @param endpointId the id of the endpoint
 * @param macAddress the MAC address
 * @param ipv4Address the address of IPv4 with the length of its prefix, as
 * {@code 172.19.0.2/16}; empty if it has none
 * @param ipv6Address the address of IPv6 with the length of its prefix; empty if it has
 * none
 */
public record EndpointResource(@Nullable String name, @JsonProperty("EndpointID") @Nullable String endpointId,
		@Nullable String macAddress, @JsonProperty("IPv4Address") @Nullable String ipv4Address,
		@JsonProperty("IPv6Address") @Nullable String ipv6Address) {

}

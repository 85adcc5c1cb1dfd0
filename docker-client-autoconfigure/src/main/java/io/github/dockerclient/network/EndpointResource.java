package io.github.dockerclient.network;

import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint of a container, as part of the details of a network. Part of
 * {@link NetworkInspect}.
 *
 * @param name the name of the container
 * @param endpointId the id of the endpoint
 * @param macAddress the MAC address
 * @param ipv4Address the IPv4 address with the length of its prefix, such as
 * {@code 172.19.0.2/16}; empty if there is none
 * @param ipv6Address the IPv6 address with the length of its prefix; empty if there is
 * none
 */
public record EndpointResource(@Nullable String name, @WireName("EndpointID") @Nullable String endpointId,
		@Nullable String macAddress, @WireName("IPv4Address") @Nullable String ipv4Address,
		@WireName("IPv6Address") @Nullable String ipv6Address) {

}

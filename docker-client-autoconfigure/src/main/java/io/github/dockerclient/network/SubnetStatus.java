package io.github.dockerclient.network;

import java.math.BigInteger;

import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of assigned and available addresses of a subnet. IPv6 subnets can have more
 * addresses than a {@code long} can represent. Part of {@link IPAMStatus}.
 *
 * @param ipsInUse the number of addresses in use, including those of the gateway and the
 * engine
 * @param dynamicIpsAvailable the number of addresses that are available to containers;
 * 2^64 - 1 if there are even more
 */
public record SubnetStatus(@WireName("IPsInUse") @Nullable BigInteger ipsInUse,
		@WireName("DynamicIPsAvailable") @Nullable BigInteger dynamicIpsAvailable) {

}

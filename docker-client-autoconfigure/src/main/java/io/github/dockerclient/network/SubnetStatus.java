package io.github.dockerclient.network;

import java.math.BigInteger;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How many addresses of a subnet are given out. Subnets of IPv6 have more of them than
 * fit a {@code long}. Part of {@link IPAMStatus}.
 *
 * @param ipsInUse how many are in use, those of the gateway and of the engine included
 * @param dynamicIpsAvailable how many are left for containers; 2^64 - 1 if there are even
 * more
 */
public record SubnetStatus(@JsonProperty("IPsInUse") @Nullable BigInteger ipsInUse,
		@JsonProperty("DynamicIPsAvailable") @Nullable BigInteger dynamicIpsAvailable) {

}

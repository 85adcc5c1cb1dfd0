package io.github.dockerclient.network;

import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The status of a network. Part of {@link NetworkInspect}.
 *
 * @param ipam the numbers of assigned addresses
 */
public record NetworkStatus(@WireName("IPAM") @Nullable IPAMStatus ipam) {

}

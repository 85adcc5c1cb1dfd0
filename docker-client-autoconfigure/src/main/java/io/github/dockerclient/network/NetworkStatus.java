package io.github.dockerclient.network;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The status of a network. Part of {@link NetworkInspect}.
 *
 * @param ipam the numbers of assigned addresses
 */
public record NetworkStatus(@JsonProperty("IPAM") @Nullable IPAMStatus ipam) {

}

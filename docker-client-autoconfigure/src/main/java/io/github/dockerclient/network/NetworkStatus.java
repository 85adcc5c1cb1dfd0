package io.github.dockerclient.network;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a network is doing. Part of {@link NetworkInspect}.
 *
 * @param ipam how many addresses are given out
 */
public record NetworkStatus(@JsonProperty("IPAM") @Nullable IPAMStatus ipam) {

}

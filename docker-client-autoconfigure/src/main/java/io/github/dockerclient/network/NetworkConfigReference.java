package io.github.dockerclient.network;

import org.jspecify.annotations.Nullable;

/**
 * The name of a network whose configuration other networks use. Part of
 * {@link NetworkSummary} and {@link NetworkInspect}.
 *
 * @param network the name of the network; empty if there is none
 */
public record NetworkConfigReference(@Nullable String network) {

}

package io.github.dockerclient.network;

import org.jspecify.annotations.Nullable;

/**
 * The name of a network that is a configuration for others. Part of
 * {@link NetworkSummary} and {@link NetworkInspect}.
 *
 * @param network the network's name; empty if there is none
 */
public record ConfigReference(@Nullable String network) {

}

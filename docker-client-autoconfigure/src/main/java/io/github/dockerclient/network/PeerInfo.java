package io.github.dockerclient.network;

import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * An engine that takes part in an overlay network.
 *
 * @param name the name of the engine's node
 * @param ip the address of the engine
 */
public record PeerInfo(@Nullable String name, @WireName("IP") @Nullable String ip) {

}

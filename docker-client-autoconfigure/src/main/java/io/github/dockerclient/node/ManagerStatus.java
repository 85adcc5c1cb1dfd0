package io.github.dockerclient.node;

import org.jspecify.annotations.Nullable;

/**
 * What the managers of a swarm know of one of them. Part of {@link Node}.
 *
 * @param leader whether it leads; {@code null} is no
 * @param reachability whether the others reach it
 * @param addr its address and port
 */
public record ManagerStatus(@Nullable Boolean leader, @Nullable Reachability reachability, @Nullable String addr) {

}

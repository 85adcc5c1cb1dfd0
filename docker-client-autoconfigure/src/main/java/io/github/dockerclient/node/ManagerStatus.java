package io.github.dockerclient.node;

import org.jspecify.annotations.Nullable;

/**
 * The status of a manager, as reported by the managers of its swarm. Part of
 * {@link Node}.
 *
 * @param leader whether the manager is the leader; {@code null} means that it is not
 * @param reachability whether the other managers can reach the manager
 * @param addr the address and port of the manager
 */
public record ManagerStatus(@Nullable Boolean leader, @Nullable Reachability reachability, @Nullable String addr) {

}

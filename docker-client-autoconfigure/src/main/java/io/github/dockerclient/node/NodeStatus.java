package io.github.dockerclient.node;

import org.jspecify.annotations.Nullable;

/**
 * The current status of a node, as observed by the managers. Part of {@link Node}.
 *
 * @param state the state of the node
 * @param message the reason for the state; {@code null} or empty if there are no further
 * details
 * @param addr the address of the node, as observed by the managers
 */
public record NodeStatus(@Nullable NodeState state, @Nullable String message, @Nullable String addr) {

}

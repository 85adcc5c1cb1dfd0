package io.github.dockerclient.node;

import org.jspecify.annotations.Nullable;

/**
 * What managers know of a node at the moment. Part of {@link Node}.
 *
 * @param state whether they hear of it
 * @param message why that is so; {@code null} or empty if there is no more to say
 * @param addr the address at which they see it
 */
public record NodeStatus(@Nullable NodeState state, @Nullable String message, @Nullable String addr) {

}

package io.github.dockerclient.swarm;

import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The address of a manager of a swarm. Part of {@link SwarmInfo}.
 *
 * @param nodeId the id of the manager's node
 * @param addr the address and port of the manager
 */
public record PeerNode(@WireName("NodeID") @Nullable String nodeId, @Nullable String addr) {

}

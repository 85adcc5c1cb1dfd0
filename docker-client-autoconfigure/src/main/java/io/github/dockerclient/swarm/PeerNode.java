package io.github.dockerclient.swarm;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A manager of a swarm and its address. Part of {@link SwarmInfo}.
 *
 * @param nodeId the id of the node
 * @param addr its address and port
 */
public record PeerNode(@JsonProperty("NodeID") @Nullable String nodeId, @Nullable String addr) {

}

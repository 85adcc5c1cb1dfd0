package io.github.dockerclient.swarm;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * What an engine knows of its swarm, in the answer of {@code info}.
 *
 * @param nodeId the id of this engine's node; empty outside a swarm
 * @param nodeAddr the address at which other nodes reach it; empty outside a swarm
 * @param localNodeState how it stands to the swarm
 * @param controlAvailable whether it is a manager, so that the swarm can be managed by it
 * @param error what is wrong; empty if nothing is
 * @param remoteManagers the managers that it knows
 * @param nodes the number of nodes; {@code null} unless it is a manager
 * @param managers the number of managers; {@code null} unless it is a manager
 * @param cluster the swarm; {@code null} unless it is a manager
 */
public record SwarmInfo(@JsonProperty("NodeID") @Nullable String nodeId, @Nullable String nodeAddr,
		@Nullable LocalNodeState localNodeState, @Nullable Boolean controlAvailable, @Nullable String error,
		List<PeerNode> remoteManagers, @Nullable Long nodes, @Nullable Long managers, @Nullable ClusterInfo cluster) {

	/**
	 * Create swarm info.
	 */
	public SwarmInfo {
		remoteManagers = Copies.of(remoteManagers);
	}

}

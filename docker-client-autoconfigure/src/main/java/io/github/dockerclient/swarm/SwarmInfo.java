package io.github.dockerclient.swarm;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * An engine's information about its swarm, as returned by {@code info}.
 *
 * @param nodeId the id of this engine's node; empty outside a swarm
 * @param nodeAddr the address at which other nodes reach this engine; empty outside a
 * swarm
 * @param localNodeState the state of this engine's node
 * @param controlAvailable whether this engine is a manager, so that it can manage the
 * swarm
 * @param error the current error; empty if there is none
 * @param remoteManagers the managers that this engine knows
 * @param nodes the number of nodes; {@code null} unless this engine is a manager
 * @param managers the number of managers; {@code null} unless this engine is a manager
 * @param cluster the details of the swarm; {@code null} unless this engine is a manager
 */
public record SwarmInfo(@WireName("NodeID") @Nullable String nodeId, @Nullable String nodeAddr,
		@Nullable LocalNodeState localNodeState, @Nullable Boolean controlAvailable, @Nullable String error,
		List<PeerNode> remoteManagers, @Nullable Long nodes, @Nullable Long managers, @Nullable ClusterInfo cluster) {

	/**
	 * Create swarm info.
	 */
	public SwarmInfo {
		remoteManagers = Copies.of(remoteManagers);
	}

}

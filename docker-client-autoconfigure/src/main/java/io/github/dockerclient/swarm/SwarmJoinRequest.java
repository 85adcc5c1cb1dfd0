package io.github.dockerclient.swarm;

import java.util.List;
import java.util.Locale;

import io.github.dockerclient.node.NodeSpec;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to join a swarm.
 *
 * @param listenAddr the address at which managers listen
 * @param advertiseAddr the address at which other nodes reach this one
 * @param dataPathAddr the address for the traffic between containers
 * @param remoteAddrs the addresses of managers
 * @param joinToken the token to join as a worker or a manager
 * @param availability whether this node accepts tasks
 */
record SwarmJoinRequest(String listenAddr, @Nullable String advertiseAddr, @Nullable String dataPathAddr,
		List<String> remoteAddrs, @Nullable String joinToken, NodeSpec.@Nullable Availability availability) {

	/**
	 * Return all components but the token, which must not appear in logs.
	 */
	@Override
	public String toString() {
		return String.format(Locale.ROOT,
				"SwarmJoinRequest[listenAddr=%s, advertiseAddr=%s, dataPathAddr=%s, remoteAddrs=%s, availability=%s]",
				this.listenAddr, this.advertiseAddr, this.dataPathAddr, this.remoteAddrs, this.availability);
	}

}

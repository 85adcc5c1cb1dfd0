package io.github.dockerclient.swarm;

import java.util.List;

import io.github.dockerclient.node.NodeSpec;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to create a swarm.
 *
 * @param listenAddr the address at which managers listen
 * @param advertiseAddr the address at which other nodes reach this one
 * @param dataPathAddr the address for the traffic between containers
 * @param dataPathPort the UDP port for the traffic between containers
 * @param defaultAddrPool the address ranges for networks
 * @param forceNewCluster whether to create the swarm from the state of the current one
 * @param subnetSize the length of the prefix of networks in bits
 * @param spec the specification
 * @param autoLockManagers whether a restarted manager must be unlocked
 * @param availability whether this node accepts tasks
 */
record SwarmInitRequest(String listenAddr, @Nullable String advertiseAddr, @Nullable String dataPathAddr,
		@Nullable Long dataPathPort, List<String> defaultAddrPool, @Nullable Boolean forceNewCluster,
		@Nullable Long subnetSize, @Nullable SwarmSpec spec, @Nullable Boolean autoLockManagers,
		NodeSpec.@Nullable Availability availability) {

}

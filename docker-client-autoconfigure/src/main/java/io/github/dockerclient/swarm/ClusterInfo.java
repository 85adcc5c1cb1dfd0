package io.github.dockerclient.swarm;

import java.time.Instant;
import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.ObjectVersion;
import io.github.dockerclient.type.TLSInfo;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The details of a swarm, without the tokens to join it. Part of {@link SwarmInfo}.
 *
 * @param id the id of the swarm
 * @param version the version, which an update must contain
 * @param createdAt the time of creation
 * @param updatedAt the time of the last update
 * @param spec the specification
 * @param tlsInfo the certificates on which the nodes base their mutual trust
 * @param rootRotationInProgress whether the root certificate is being replaced
 * @param dataPathPort the UDP port for the traffic between containers on different nodes;
 * zero is 4789
 * @param defaultAddrPool the address ranges from which networks of the swarm are taken,
 * such as {@code 10.0.0.0/8}
 * @param subnetSize the length of the prefix of these networks in bits; 24 by default
 */
public record ClusterInfo(@WireName("ID") @Nullable String id, @Nullable ObjectVersion version,
		@Nullable Instant createdAt, @Nullable Instant updatedAt, @Nullable SwarmSpec spec,
		@WireName("TLSInfo") @Nullable TLSInfo tlsInfo, @Nullable Boolean rootRotationInProgress,
		@Nullable Long dataPathPort, List<String> defaultAddrPool, @Nullable Long subnetSize) {

	/**
	 * Create cluster info.
	 */
	public ClusterInfo {
		defaultAddrPool = Copies.of(defaultAddrPool);
	}

}

package io.github.dockerclient.swarm;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.ObjectVersion;
import io.github.dockerclient.type.TLSInfo;
import org.jspecify.annotations.Nullable;

/**
 * A swarm, without the tokens to join it. Part of {@link SwarmInfo}.
 *
 * @param id the id of the swarm
 * @param version its version, which an update must name
 * @param createdAt when the swarm was created
 * @param updatedAt when it was last changed
 * @param spec what can be configured
 * @param tlsInfo what the nodes trust one another by
 * @param rootRotationInProgress whether the root certificate is being replaced
 * @param dataPathPort the UDP port of the traffic between containers of different nodes;
 * zero is 4789
 * @param defaultAddrPool the address ranges that networks of the swarm are taken from, as
 * {@code 10.0.0.0/8}
 * @param subnetSize the length of the prefix of such networks in bits; 24 by default
 */
public record ClusterInfo(@JsonProperty("ID") @Nullable String id, @Nullable ObjectVersion version,
		@Nullable Instant createdAt, @Nullable Instant updatedAt, @Nullable SwarmSpec spec,
		@JsonProperty("TLSInfo") @Nullable TLSInfo tlsInfo, @Nullable Boolean rootRotationInProgress,
		@Nullable Long dataPathPort, List<String> defaultAddrPool, @Nullable Long subnetSize) {

	/**
	 * Create cluster info.
	 */
	public ClusterInfo {
		defaultAddrPool = Copies.of(defaultAddrPool);
	}

}

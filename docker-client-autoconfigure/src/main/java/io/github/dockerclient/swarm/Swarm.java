package io.github.dockerclient.swarm;

import java.time.Instant;
import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.ObjectVersion;
import io.github.dockerclient.type.TLSInfo;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The details of a swarm, with the tokens to join it.
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
 * @param subnetSize the length of the prefix of these networks in bits
 * @param joinTokens the tokens with which engines join
 */
public record Swarm(@WireName("ID") String id, ObjectVersion version, Instant createdAt, Instant updatedAt,
		SwarmSpec spec, @WireName("TLSInfo") @Nullable TLSInfo tlsInfo, @Nullable Boolean rootRotationInProgress,
		@Nullable Long dataPathPort, List<String> defaultAddrPool, @Nullable Long subnetSize, JoinTokens joinTokens) {

	/**
	 * Create a swarm.
	 */
	public Swarm {
		defaultAddrPool = Copies.of(defaultAddrPool);
	}

	/**
	 * The tokens with which engines join a swarm. A token is all that is needed to join.
	 *
	 * @param worker the token to join as a worker
	 * @param manager the token to join as a manager
	 */
	public record JoinTokens(String worker, String manager) {

		/**
		 * Return a text without the tokens, which must not appear in logs.
		 */
		@Override
		public String toString() {
			return "JoinTokens[…]";
		}

	}

}

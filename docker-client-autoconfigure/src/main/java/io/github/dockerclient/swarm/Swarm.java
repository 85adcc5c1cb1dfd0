package io.github.dockerclient.swarm;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.ObjectVersion;
import io.github.dockerclient.type.TLSInfo;
import org.jspecify.annotations.Nullable;

/**
 * A swarm, with the tokens to join it.
 *
 * @param id the id
 * @param version the version, which an update must name
 * @param createdAt when the swarm was created
 * @param updatedAt when it was changed last
 * @param spec what can be configured
 * @param tlsInfo what the nodes trust one another by
 * @param rootRotationInProgress whether the root certificate is being replaced
 * @param dataPathPort the UDP port of the traffic between containers of different nodes;
 * zero is 4789
 * @param defaultAddrPool the address ranges that networks of the swarm are taken from, as
 * {@code 10.0.0.0/8}
 * @param subnetSize the length of the prefix of such networks in bits
 * @param joinTokens the tokens with which engines join
 */
public record Swarm(@JsonProperty("ID") String id, ObjectVersion version, Instant createdAt, Instant updatedAt,
		SwarmSpec spec, @JsonProperty("TLSInfo") @Nullable TLSInfo tlsInfo, @Nullable Boolean rootRotationInProgress,
		@Nullable Long dataPathPort, List<String> defaultAddrPool, @Nullable Long subnetSize, JoinTokens joinTokens) {

	/**
	 * Create a swarm.
	 */
	public Swarm {
		defaultAddrPool = Copies.of(defaultAddrPool);
	}

	/**
	 * The tokens with which engines join a swarm. Whoever has one can.
	 *
	 * @param worker the token to join as a worker
	 * @param manager the token to join as a manager
	 */
	public record JoinTokens(String worker, String manager) {

		/**
		 * Return nothing of the tokens, which must not get into logs.
		 */
		@Override
		public String toString() {
			return "JoinTokens[…]";
		}

	}

}

package io.github.dockerclient.network;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import org.jspecify.annotations.Nullable;

/**
 * A network in the list of networks. Its containers are told by {@code inspect} alone.
 *
 * @param name the name
 * @param id the id
 * @param created when it was created
 * @param scope how far it reaches: {@code local} to the engine, {@code swarm} or
 * {@code global}
 * @param driver the driver, such as {@code bridge}, {@code overlay} or {@code macvlan}
 * @param enableIpv4 whether containers get addresses of IPv4
 * @param enableIpv6 whether containers get addresses of IPv6
 * @param ipam how addresses are given out
 * @param internal whether it is cut off from networks outside
 * @param attachable whether containers may be connected to it that are not part of a
 * service; of a network of a swarm
 * @param ingress whether it is the one by which a swarm publishes ports
 * @param configFrom the network whose configuration this one has; with an empty name if
 * there is none
 * @param configOnly whether it is only a configuration for others, to which nothing can
 * be connected
 * @param options options of the driver, by name
 * @param labels labels by key
 * @param peers the other engines of an overlay network; empty unless a container runs in
 * it here
 */
public record NetworkSummary(String name, String id, @Nullable Instant created, @Nullable String scope,
		@Nullable String driver, @JsonProperty("EnableIPv4") @Since("1.47") @Nullable Boolean enableIpv4,
		@JsonProperty("EnableIPv6") @Nullable Boolean enableIpv6, @JsonProperty("IPAM") @Nullable IPAM ipam,
		@Nullable Boolean internal, @Nullable Boolean attachable, @Nullable Boolean ingress,
		@Nullable ConfigReference configFrom, @Nullable Boolean configOnly, Map<String, String> options,
		Map<String, String> labels, List<PeerInfo> peers) {

	/**
	 * Create a network summary.
	 */
	public NetworkSummary {
		options = Copies.of(options);
		labels = Copies.of(labels);
		peers = Copies.of(peers);
	}

}

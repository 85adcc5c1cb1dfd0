package io.github.dockerclient.network;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The details of a network, as returned by {@code inspect}.
 *
 * @param name the name
 * @param id the id
 * @param created the time of creation
 * @param scope the scope: {@code local} for one engine, {@code swarm} or {@code global}
 * @param driver the driver, such as {@code bridge}, {@code overlay} or {@code macvlan}
 * @param enableIpv4 whether containers get IPv4 addresses
 * @param enableIpv6 whether containers get IPv6 addresses
 * @param ipam the address management
 * @param internal whether the network is isolated from external networks
 * @param attachable whether containers that are not part of a service can be connected to
 * the network; only for networks of a swarm
 * @param ingress whether the network is the routing mesh, by which a swarm publishes
 * ports
 * @param configFrom the network whose configuration this network uses; its name is empty
 * if there is none
 * @param configOnly whether the network is only a configuration for other networks, to
 * which nothing can be connected
 * @param options the options of the driver, by name
 * @param labels the labels by key
 * @param peers the other engines of an overlay network; empty unless a container of this
 * engine is running in the network
 * @param containers the endpoints on this engine, by the id of the container; the load
 * balancer of an overlay network has a name as its key instead
 * @param services the services of a swarm in this network, by name; empty unless
 * requested with {@code verbose}
 * @param status the status of the network
 */
public record NetworkInspect(String name, String id, @Nullable Instant created, @Nullable String scope,
		@Nullable String driver, @WireName("EnableIPv4") @Since("1.47") @Nullable Boolean enableIpv4,
		@WireName("EnableIPv6") @Nullable Boolean enableIpv6, @WireName("IPAM") @Nullable IPAM ipam,
		@Nullable Boolean internal, @Nullable Boolean attachable, @Nullable Boolean ingress,
		@Nullable NetworkConfigReference configFrom, @Nullable Boolean configOnly, Map<String, String> options,
		Map<String, String> labels, List<PeerInfo> peers, Map<String, EndpointResource> containers,
		Map<String, ServiceInfo> services, @Since("1.52") @Nullable NetworkStatus status) {

	/**
	 * Create network details.
	 */
	public NetworkInspect {
		options = Copies.of(options);
		labels = Copies.of(labels);
		peers = Copies.of(peers);
		containers = Copies.of(containers);
		services = Copies.of(services);
	}

}

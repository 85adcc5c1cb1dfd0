package io.github.dockerclient.network;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A service of a swarm in a network. Part of {@link NetworkInspect}.
 *
 * @param vip the virtual address of the service; empty if there is none
 * @param ports descriptions of the ports
 * @param localLbIndex the mark of the load balancer's packets
 * @param tasks the tasks of the service in the network
 */
public record ServiceInfo(@WireName("VIP") @Nullable String vip, List<String> ports,
		@WireName("LocalLBIndex") @Nullable Long localLbIndex, List<NetworkTaskInfo> tasks) {

	/**
	 * Create a service.
	 */
	public ServiceInfo {
		ports = Copies.of(ports);
		tasks = Copies.of(tasks);
	}

}

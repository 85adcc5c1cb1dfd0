package io.github.dockerclient.network;

import java.util.Map;

import io.github.dockerclient.type.Copies;

/**
 * The numbers of assigned addresses of a network. Part of {@link NetworkStatus}.
 *
 * @param subnets the numbers by subnet, such as {@code 10.10.0.0/16}
 */
public record IPAMStatus(Map<String, SubnetStatus> subnets) {

	/**
	 * Create a status.
	 */
	public IPAMStatus {
		subnets = Copies.of(subnets);
	}

}

package io.github.dockerclient.network;

import java.util.Map;

import io.github.dockerclient.type.Copies;

/**
 * How many addresses a network has given out. Part of {@link NetworkStatus}.
 *
 * @param subnets the numbers by subnet, as {@code 10.10.0.0/16}
 */
public record IPAMStatus(Map<String, SubnetStatus> subnets) {

	/**
	 * Create a status.
	 */
	public IPAMStatus {
		subnets = Copies.of(subnets);
	}

}

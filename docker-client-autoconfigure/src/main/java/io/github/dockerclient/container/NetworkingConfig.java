package io.github.dockerclient.container;

import java.util.Map;

import io.github.dockerclient.network.EndpointSettings;
import io.github.dockerclient.type.Copies;

/**
 * The networks to which a new container is connected.
 *
 * @param endpointsConfig the endpoint settings by the network's name or id; more than one
 * since API 1.44
 */
record NetworkingConfig(Map<String, EndpointSettings> endpointsConfig) {

	/**
	 * Create a networking config.
	 */
	public NetworkingConfig {
		endpointsConfig = Copies.of(endpointsConfig);
	}

}

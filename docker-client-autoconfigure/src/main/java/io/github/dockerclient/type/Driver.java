package io.github.dockerclient.type;

import java.util.Map;

/**
 * A driver with its options, for the logs, secrets or templates of a swarm.
 *
 * @param name the name of the driver
 * @param options the driver's options by name
 */
public record Driver(String name, Map<String, String> options) {

	/**
	 * Create a driver.
	 */
	public Driver {
		options = Copies.hiding(options);
	}

}

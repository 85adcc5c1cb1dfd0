package io.github.dockerclient.type;

import java.util.Map;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A driver with its options, for the logs, secrets or templates of a swarm.
 *
 * @param name the name of the driver
 * @param options the driver's options by name
 */
@RecordBuilder
public record Driver(String name, Map<String, String> options) {

	/**
	 * Create a driver.
	 */
	public Driver {
		options = Copies.hiding(options);
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static DriverBuilder builder() {
		return DriverBuilder.builder();
	}

}

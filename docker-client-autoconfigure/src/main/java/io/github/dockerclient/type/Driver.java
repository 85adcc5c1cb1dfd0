package io.github.dockerclient.type;

import java.util.Map;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A driver with its options, as swarms name it: for logs, secrets or templates.
 *
 * @param name the driver
 * @param options its options, by name
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

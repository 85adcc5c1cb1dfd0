package io.github.dockerclient.type;

import java.util.Map;

/**
 * Data of a storage driver about a container or an image.
 *
 * @param name the name of the driver, such as {@code overlay2}
 * @param data the data by name, which may differ between engine versions
 */
public record DriverData(String name, Map<String, String> data) {

	/**
	 * Create driver data.
	 */
	public DriverData {
		data = Copies.of(data);
	}

}

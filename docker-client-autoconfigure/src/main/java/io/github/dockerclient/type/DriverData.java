package io.github.dockerclient.type;

import java.util.Map;

/**
 * What a storage driver tells about a container or an image.
 *
 * @param name the driver, such as {@code overlay2}
 * @param data what it tells, by name; not stable
 */
public record DriverData(String name, Map<String, String> data) {

	/**
	 * Create driver data.
	 */
	public DriverData {
		data = Copies.of(data);
	}

}

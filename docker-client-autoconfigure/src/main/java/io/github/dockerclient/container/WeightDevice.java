package io.github.dockerclient.container;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The weight of a container's block I/O on one device. Part of {@link HostConfig}.
 *
 * @param path the device on the host, such as {@code /dev/sda}
 * @param weight the weight, from 10 to 1000
 */
@RecordBuilder
public record WeightDevice(String path, @Nullable Integer weight) {

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static WeightDeviceBuilder builder() {
		return WeightDeviceBuilder.builder();
	}

}

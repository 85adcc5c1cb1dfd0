package io.github.dockerclient.container;

import io.github.dockerclient.type.Unsigned;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A limit on a container's use of one device. Part of {@link HostConfig}.
 *
 * @param path the device on the host, such as {@code /dev/sda}
 * @param rate the most bytes or operations per second
 */
@RecordBuilder
public record ThrottleDevice(String path, @Unsigned @Nullable Long rate) {

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static ThrottleDeviceBuilder builder() {
		return ThrottleDeviceBuilder.builder();
	}

}

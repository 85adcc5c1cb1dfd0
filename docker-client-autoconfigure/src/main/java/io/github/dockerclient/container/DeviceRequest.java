package io.github.dockerclient.container;

import java.util.List;
import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A request for devices that a device driver provides, such as GPUs. Part of
 * {@link HostConfig}.
 *
 * @param driver the device driver, such as {@code nvidia} or {@code cdi}; if {@code null}
 * or empty, the capabilities decide
 * @param count the number of devices; -1 is all devices; cannot be combined with ids
 * @param deviceIds the ids of the devices
 * @param capabilities alternative sets of capabilities: the devices must have all
 * capabilities of one of the inner lists
 * @param options the options of the driver by name
 */
public record DeviceRequest(@Nullable String driver, @Nullable Long count,
		@WireName("DeviceIDs") List<String> deviceIds, List<List<String>> capabilities, Map<String, String> options) {

	/**
	 * Create a device request.
	 */
	public DeviceRequest {
		deviceIds = Copies.of(deviceIds);
		capabilities = Copies.of(capabilities);
		options = Copies.of(options);
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static DeviceRequestBuilder builder() {
		return DeviceRequestBuilder.builder();
	}

}

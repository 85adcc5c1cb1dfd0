package io.github.dockerclient.container;

import java.util.Locale;

import io.github.dockerclient.type.Sizes;
import io.github.dockerclient.type.Unsigned;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A limit of a container's block I/O on one device. Part of {@link HostConfig}.
 *
 * @param path the device on the host, such as {@code /dev/sda}
 * @param rate the maximum number of bytes or operations per second
 */
public record ThrottleDevice(String path, @Unsigned @Nullable Long rate) {

	/**
	 * Return a limit of bytes per second in the format of {@code --device-read-bps} and
	 * {@code --device-write-bps}.
	 * @param limit the device and the size, such as {@code /dev/sda:1mb}; see
	 * {@link Sizes}
	 * @return the limit
	 * @throws IllegalArgumentException if the limit does not have that format
	 */
	public static ThrottleDevice bytes(String limit) {
		int colon = (limit != null) ? limit.indexOf(':') : -1;
		Assert.isTrue(colon > 0 && limit.startsWith("/dev/"), () -> String.format(Locale.ROOT,
				"'limit' must be a device and a size such as /dev/sda:1mb, not '%s'", limit));
		return new ThrottleDevice(limit.substring(0, colon), Sizes.bytes("limit", limit.substring(colon + 1)));
	}

}

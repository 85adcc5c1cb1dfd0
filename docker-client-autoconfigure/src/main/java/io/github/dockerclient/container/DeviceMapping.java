package io.github.dockerclient.container;

import org.jspecify.annotations.Nullable;

/**
 * A device of the host that is available in a container. Part of {@link HostConfig}.
 *
 * @param pathOnHost the device on the host, such as {@code /dev/snd}
 * @param pathInContainer the device in the container
 * @param cgroupPermissions the permissions of the container: {@code r} read, {@code w}
 * write, {@code m} create device nodes
 */
public record DeviceMapping(@Nullable String pathOnHost, @Nullable String pathInContainer,
		@Nullable String cgroupPermissions) {

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static DeviceMappingBuilder builder() {
		return DeviceMappingBuilder.builder();
	}

}

// Derived from the record DeviceMapping. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.container;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link DeviceMapping}. A component that is not set is {@code null}.
 */
public final class DeviceMappingBuilder {

	private @Nullable String pathOnHost;

	private @Nullable String pathInContainer;

	private @Nullable String cgroupPermissions;

	private DeviceMappingBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static DeviceMappingBuilder builder() {
		return new DeviceMappingBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static DeviceMappingBuilder builder(DeviceMapping from) {
		DeviceMappingBuilder builder = new DeviceMappingBuilder();
		builder.pathOnHost = from.pathOnHost();
		builder.pathInContainer = from.pathInContainer();
		builder.cgroupPermissions = from.cgroupPermissions();
		return builder;
	}

	/**
	 * Set the device on the host, such as {@code /dev/snd}.
	 * @param pathOnHost the value, or {@code null}
	 * @return this builder
	 */
	public DeviceMappingBuilder pathOnHost(@Nullable String pathOnHost) {
		this.pathOnHost = pathOnHost;
		return this;
	}

	/**
	 * Set the device in the container.
	 * @param pathInContainer the value, or {@code null}
	 * @return this builder
	 */
	public DeviceMappingBuilder pathInContainer(@Nullable String pathInContainer) {
		this.pathInContainer = pathInContainer;
		return this;
	}

	/**
	 * Set the permissions of the container: {@code r} read, {@code w} write, {@code m}
	 * create device nodes.
	 * @param cgroupPermissions the value, or {@code null}
	 * @return this builder
	 */
	public DeviceMappingBuilder cgroupPermissions(@Nullable String cgroupPermissions) {
		this.cgroupPermissions = cgroupPermissions;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public DeviceMapping build() {
		return new DeviceMapping(this.pathOnHost, this.pathInContainer, this.cgroupPermissions);
	}

}

// Derived from the record ClusterVolumeSpec.MountVolume. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.volume;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link ClusterVolumeSpec.MountVolume}. A component that is not set is
 * {@code null}, or an empty collection.
 */
public final class ClusterVolumeSpecMountVolumeBuilder {

	private @Nullable String fsType;

	private List<String> mountFlags = List.of();

	private ClusterVolumeSpecMountVolumeBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static ClusterVolumeSpecMountVolumeBuilder builder() {
		return new ClusterVolumeSpecMountVolumeBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static ClusterVolumeSpecMountVolumeBuilder builder(ClusterVolumeSpec.MountVolume from) {
		ClusterVolumeSpecMountVolumeBuilder builder = new ClusterVolumeSpecMountVolumeBuilder();
		builder.fsType = from.fsType();
		builder.mountFlags = from.mountFlags();
		return builder;
	}

	/**
	 * Set the file system; {@code null} lets the driver choose.
	 * @param fsType the value, or {@code null}
	 * @return this builder
	 */
	public ClusterVolumeSpecMountVolumeBuilder fsType(@Nullable String fsType) {
		this.fsType = fsType;
		return this;
	}

	/**
	 * Set the flags of the mount.
	 * @param mountFlags the elements, which replace those set before
	 * @return this builder
	 */
	public ClusterVolumeSpecMountVolumeBuilder mountFlags(List<String> mountFlags) {
		this.mountFlags = mountFlags;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public ClusterVolumeSpec.MountVolume build() {
		return new ClusterVolumeSpec.MountVolume(this.fsType, this.mountFlags);
	}

}

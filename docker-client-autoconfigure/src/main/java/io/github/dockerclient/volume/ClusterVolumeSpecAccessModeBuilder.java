// Derived from the record ClusterVolumeSpec.AccessMode. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.volume;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link ClusterVolumeSpec.AccessMode}. A component that is not set is
 * {@code null}.
 */
public final class ClusterVolumeSpecAccessModeBuilder {

	private ClusterVolumeSpec.@Nullable Scope scope;

	private ClusterVolumeSpec.@Nullable Sharing sharing;

	private ClusterVolumeSpec.@Nullable MountVolume mountVolume;

	private ClusterVolumeSpec.@Nullable BlockVolume blockVolume;

	private ClusterVolumeSpecAccessModeBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static ClusterVolumeSpecAccessModeBuilder builder() {
		return new ClusterVolumeSpecAccessModeBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static ClusterVolumeSpecAccessModeBuilder builder(ClusterVolumeSpec.AccessMode from) {
		ClusterVolumeSpecAccessModeBuilder builder = new ClusterVolumeSpecAccessModeBuilder();
		builder.scope = from.scope();
		builder.sharing = from.sharing();
		builder.mountVolume = from.mountVolume();
		builder.blockVolume = from.blockVolume();
		return builder;
	}

	/**
	 * Set on how many nodes the volume can be used at the same time; {@code null} is
	 * {@link ClusterVolumeSpec.Scope#SINGLE}.
	 * @param scope the value, or {@code null}
	 * @return this builder
	 */
	public ClusterVolumeSpecAccessModeBuilder scope(ClusterVolumeSpec.@Nullable Scope scope) {
		this.scope = scope;
		return this;
	}

	/**
	 * Set how many tasks can use the volume at the same time; {@code null} is
	 * {@link ClusterVolumeSpec.Sharing#NONE}.
	 * @param sharing the value, or {@code null}
	 * @return this builder
	 */
	public ClusterVolumeSpecAccessModeBuilder sharing(ClusterVolumeSpec.@Nullable Sharing sharing) {
		this.sharing = sharing;
		return this;
	}

	/**
	 * Set how the volume is mounted, unless it is used as a block device.
	 * @param mountVolume the value, or {@code null}
	 * @return this builder
	 */
	public ClusterVolumeSpecAccessModeBuilder mountVolume(ClusterVolumeSpec.@Nullable MountVolume mountVolume) {
		this.mountVolume = mountVolume;
		return this;
	}

	/**
	 * Set the use of the volume as a block device.
	 * @param blockVolume the value, or {@code null}
	 * @return this builder
	 */
	public ClusterVolumeSpecAccessModeBuilder blockVolume(ClusterVolumeSpec.@Nullable BlockVolume blockVolume) {
		this.blockVolume = blockVolume;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public ClusterVolumeSpec.AccessMode build() {
		return new ClusterVolumeSpec.AccessMode(this.scope, this.sharing, this.mountVolume, this.blockVolume);
	}

}

// Derived from the record Mount.VolumeOptions. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.container;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link Mount.VolumeOptions}. A component that is not set is {@code null}, or
 * an empty collection.
 */
public final class MountVolumeOptionsBuilder {

	private @Nullable Boolean noCopy;

	private Map<String, String> labels = Map.of();

	private Mount.@Nullable DriverConfig driverConfig;

	private @Nullable String subpath;

	private MountVolumeOptionsBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static MountVolumeOptionsBuilder builder() {
		return new MountVolumeOptionsBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static MountVolumeOptionsBuilder builder(Mount.VolumeOptions from) {
		MountVolumeOptionsBuilder builder = new MountVolumeOptionsBuilder();
		builder.noCopy = from.noCopy();
		builder.labels = from.labels();
		builder.driverConfig = from.driverConfig();
		builder.subpath = from.subpath();
		return builder;
	}

	/**
	 * Set whether a new volume remains empty instead of receiving the image's files at
	 * the target.
	 * @param noCopy the value, or {@code null}
	 * @return this builder
	 */
	public MountVolumeOptionsBuilder noCopy(@Nullable Boolean noCopy) {
		this.noCopy = noCopy;
		return this;
	}

	/**
	 * Set the labels of a new volume by key.
	 * @param labels the entries, which replace those set before
	 * @return this builder
	 */
	public MountVolumeOptionsBuilder labels(Map<String, String> labels) {
		this.labels = labels;
		return this;
	}

	/**
	 * Set the driver of a new volume.
	 * @param driverConfig the value, or {@code null}
	 * @return this builder
	 */
	public MountVolumeOptionsBuilder driverConfig(Mount.@Nullable DriverConfig driverConfig) {
		this.driverConfig = driverConfig;
		return this;
	}

	/**
	 * Set the path in the volume to mount, which must exist. Since API 1.45.
	 * @param subpath the value, or {@code null}
	 * @return this builder
	 */
	public MountVolumeOptionsBuilder subpath(@Nullable String subpath) {
		this.subpath = subpath;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public Mount.VolumeOptions build() {
		return new Mount.VolumeOptions(this.noCopy, this.labels, this.driverConfig, this.subpath);
	}

}

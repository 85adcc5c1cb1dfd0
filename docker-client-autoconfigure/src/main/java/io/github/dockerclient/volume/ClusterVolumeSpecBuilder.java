// Derived from the record ClusterVolumeSpec. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.volume;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link ClusterVolumeSpec}. A component that is not set is {@code null}, or
 * an empty collection.
 */
public final class ClusterVolumeSpecBuilder {

	private @Nullable String group;

	private ClusterVolumeSpec.@Nullable AccessMode accessMode;

	private ClusterVolumeSpec.@Nullable TopologyRequirement accessibilityRequirements;

	private ClusterVolumeSpec.@Nullable CapacityRange capacityRange;

	private List<ClusterVolumeSpec.CsiSecret> secrets = List.of();

	private ClusterVolumeSpec.@Nullable Availability availability;

	private ClusterVolumeSpecBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static ClusterVolumeSpecBuilder builder() {
		return new ClusterVolumeSpecBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static ClusterVolumeSpecBuilder builder(ClusterVolumeSpec from) {
		ClusterVolumeSpecBuilder builder = new ClusterVolumeSpecBuilder();
		builder.group = from.group();
		builder.accessMode = from.accessMode();
		builder.accessibilityRequirements = from.accessibilityRequirements();
		builder.capacityRange = from.capacityRange();
		builder.secrets = from.secrets();
		builder.availability = from.availability();
		return builder;
	}

	/**
	 * Set the group of interchangeable volumes; a service can request any volume of a
	 * group.
	 * @param group the value, or {@code null}
	 * @return this builder
	 */
	public ClusterVolumeSpecBuilder group(@Nullable String group) {
		this.group = group;
		return this;
	}

	/**
	 * Set how tasks use the volume.
	 * @param accessMode the value, or {@code null}
	 * @return this builder
	 */
	public ClusterVolumeSpecBuilder accessMode(ClusterVolumeSpec.@Nullable AccessMode accessMode) {
		this.accessMode = accessMode;
		return this;
	}

	/**
	 * Set the topologies from which the volume must be accessible; {@code null} means
	 * from everywhere.
	 * @param accessibilityRequirements the value, or {@code null}
	 * @return this builder
	 */
	public ClusterVolumeSpecBuilder accessibilityRequirements(
			ClusterVolumeSpec.@Nullable TopologyRequirement accessibilityRequirements) {
		this.accessibilityRequirements = accessibilityRequirements;
		return this;
	}

	/**
	 * Set the required capacity.
	 * @param capacityRange the value, or {@code null}
	 * @return this builder
	 */
	public ClusterVolumeSpecBuilder capacityRange(ClusterVolumeSpec.@Nullable CapacityRange capacityRange) {
		this.capacityRange = capacityRange;
		return this;
	}

	/**
	 * Set the secrets of the swarm that the driver receives.
	 * @param secrets the elements, which replace those set before
	 * @return this builder
	 */
	public ClusterVolumeSpecBuilder secrets(List<ClusterVolumeSpec.CsiSecret> secrets) {
		this.secrets = secrets;
		return this;
	}

	/**
	 * Set whether tasks can use the volume; {@code null} is
	 * {@link ClusterVolumeSpec.Availability#ACTIVE}.
	 * @param availability the value, or {@code null}
	 * @return this builder
	 */
	public ClusterVolumeSpecBuilder availability(ClusterVolumeSpec.@Nullable Availability availability) {
		this.availability = availability;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public ClusterVolumeSpec build() {
		return new ClusterVolumeSpec(this.group, this.accessMode, this.accessibilityRequirements, this.capacityRange,
				this.secrets, this.availability);
	}

}

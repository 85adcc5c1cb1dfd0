// Derived from the record ClusterVolumeSpec.TopologyRequirement. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.volume;

import java.util.List;

/**
 * Builder of {@link ClusterVolumeSpec.TopologyRequirement}. A component that is not set
 * is empty.
 */
public final class ClusterVolumeSpecTopologyRequirementBuilder {

	private List<Topology> requisite = List.of();

	private List<Topology> preferred = List.of();

	private ClusterVolumeSpecTopologyRequirementBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static ClusterVolumeSpecTopologyRequirementBuilder builder() {
		return new ClusterVolumeSpecTopologyRequirementBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static ClusterVolumeSpecTopologyRequirementBuilder builder(ClusterVolumeSpec.TopologyRequirement from) {
		ClusterVolumeSpecTopologyRequirementBuilder builder = new ClusterVolumeSpecTopologyRequirementBuilder();
		builder.requisite = from.requisite();
		builder.preferred = from.preferred();
		return builder;
	}

	/**
	 * Set the topologies; the volume must be accessible from at least one of them.
	 * @param requisite the elements, which replace those set before
	 * @return this builder
	 */
	public ClusterVolumeSpecTopologyRequirementBuilder requisite(List<Topology> requisite) {
		this.requisite = requisite;
		return this;
	}

	/**
	 * Set the requisite topologies to try first.
	 * @param preferred the elements, which replace those set before
	 * @return this builder
	 */
	public ClusterVolumeSpecTopologyRequirementBuilder preferred(List<Topology> preferred) {
		this.preferred = preferred;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public ClusterVolumeSpec.TopologyRequirement build() {
		return new ClusterVolumeSpec.TopologyRequirement(this.requisite, this.preferred);
	}

}

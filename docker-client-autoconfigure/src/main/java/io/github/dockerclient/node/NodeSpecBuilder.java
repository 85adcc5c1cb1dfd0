// Derived from the record NodeSpec. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.node;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link NodeSpec}. A component that is not set is {@code null}, or an empty
 * collection.
 */
public final class NodeSpecBuilder {

	private @Nullable String name;

	private Map<String, String> labels = Map.of();

	private NodeSpec.@Nullable Role role;

	private NodeSpec.@Nullable Availability availability;

	private NodeSpecBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static NodeSpecBuilder builder() {
		return new NodeSpecBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static NodeSpecBuilder builder(NodeSpec from) {
		NodeSpecBuilder builder = new NodeSpecBuilder();
		builder.name = from.name();
		builder.labels = from.labels();
		builder.role = from.role();
		builder.availability = from.availability();
		return builder;
	}

	/**
	 * Set a name, which engines do not accept as a reference to the node; usually
	 * {@code null}.
	 * @param name the value, or {@code null}
	 * @return this builder
	 */
	public NodeSpecBuilder name(@Nullable String name) {
		this.name = name;
		return this;
	}

	/**
	 * Set the labels by key.
	 * @param labels the entries, which replace those set before
	 * @return this builder
	 */
	public NodeSpecBuilder labels(Map<String, String> labels) {
		this.labels = labels;
		return this;
	}

	/**
	 * Set the role of the node in the swarm.
	 * @param role the value, or {@code null}
	 * @return this builder
	 */
	public NodeSpecBuilder role(NodeSpec.@Nullable Role role) {
		this.role = role;
		return this;
	}

	/**
	 * Set whether the node accepts tasks.
	 * @param availability the value, or {@code null}
	 * @return this builder
	 */
	public NodeSpecBuilder availability(NodeSpec.@Nullable Availability availability) {
		this.availability = availability;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public NodeSpec build() {
		return new NodeSpec(this.name, this.labels, this.role, this.availability);
	}

}

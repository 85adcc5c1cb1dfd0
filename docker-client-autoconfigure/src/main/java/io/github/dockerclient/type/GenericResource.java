package io.github.dockerclient.type;

import org.jspecify.annotations.Nullable;

/**
 * A user-defined resource of a node, such as a GPU: either named or counted. Part of the
 * response of {@code info}, of nodes and of services.
 *
 * @param namedResourceSpec a named resource; {@code null} if the resource is counted
 * @param discreteResourceSpec a counted resource; {@code null} if the resource is named
 */
public record GenericResource(@Nullable NamedResourceSpec namedResourceSpec,
		@Nullable DiscreteResourceSpec discreteResourceSpec) {

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static GenericResourceBuilder builder() {
		return GenericResourceBuilder.builder();
	}

	/**
	 * A resource with a name.
	 *
	 * @param kind the kind, such as {@code GPU}
	 * @param value the name
	 */
	public record NamedResourceSpec(@Nullable String kind, @Nullable String value) {

	}

	/**
	 * A number of resources of one kind.
	 *
	 * @param kind the kind, such as {@code SSD}
	 * @param value the number of resources
	 */
	public record DiscreteResourceSpec(@Nullable String kind, @Nullable Long value) {

	}

}

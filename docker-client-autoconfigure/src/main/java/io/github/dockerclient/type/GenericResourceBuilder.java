// Derived from the record GenericResource. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.type;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link GenericResource}. A component that is not set is {@code null}.
 */
public final class GenericResourceBuilder {

	private GenericResource.@Nullable NamedResourceSpec namedResourceSpec;

	private GenericResource.@Nullable DiscreteResourceSpec discreteResourceSpec;

	private GenericResourceBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static GenericResourceBuilder builder() {
		return new GenericResourceBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static GenericResourceBuilder builder(GenericResource from) {
		GenericResourceBuilder builder = new GenericResourceBuilder();
		builder.namedResourceSpec = from.namedResourceSpec();
		builder.discreteResourceSpec = from.discreteResourceSpec();
		return builder;
	}

	/**
	 * Set a named resource; {@code null} if the resource is counted.
	 * @param namedResourceSpec the value, or {@code null}
	 * @return this builder
	 */
	public GenericResourceBuilder namedResourceSpec(GenericResource.@Nullable NamedResourceSpec namedResourceSpec) {
		this.namedResourceSpec = namedResourceSpec;
		return this;
	}

	/**
	 * Set a counted resource; {@code null} if the resource is named.
	 * @param discreteResourceSpec the value, or {@code null}
	 * @return this builder
	 */
	public GenericResourceBuilder discreteResourceSpec(
			GenericResource.@Nullable DiscreteResourceSpec discreteResourceSpec) {
		this.discreteResourceSpec = discreteResourceSpec;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public GenericResource build() {
		return new GenericResource(this.namedResourceSpec, this.discreteResourceSpec);
	}

}

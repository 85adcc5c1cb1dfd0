// Derived from the record ResourceObject. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.type;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link ResourceObject}. A component that is not set is {@code null}, or an
 * empty collection.
 */
public final class ResourceObjectBuilder {

	private @Nullable Long nanoCpus;

	private @Nullable Long memoryBytes;

	private List<GenericResource> genericResources = List.of();

	private ResourceObjectBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static ResourceObjectBuilder builder() {
		return new ResourceObjectBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static ResourceObjectBuilder builder(ResourceObject from) {
		ResourceObjectBuilder builder = new ResourceObjectBuilder();
		builder.nanoCpus = from.nanoCpus();
		builder.memoryBytes = from.memoryBytes();
		builder.genericResources = from.genericResources();
		return builder;
	}

	/**
	 * Set the CPU time in billionths of a CPU.
	 * @param nanoCpus the value, or {@code null}
	 * @return this builder
	 */
	public ResourceObjectBuilder nanoCpus(@Nullable Long nanoCpus) {
		this.nanoCpus = nanoCpus;
		return this;
	}

	/**
	 * Set the memory in bytes.
	 * @param memoryBytes the value, or {@code null}
	 * @return this builder
	 */
	public ResourceObjectBuilder memoryBytes(@Nullable Long memoryBytes) {
		this.memoryBytes = memoryBytes;
		return this;
	}

	/**
	 * Set user-defined resources.
	 * @param genericResources the elements, which replace those set before
	 * @return this builder
	 */
	public ResourceObjectBuilder genericResources(List<GenericResource> genericResources) {
		this.genericResources = genericResources;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public ResourceObject build() {
		return new ResourceObject(this.nanoCpus, this.memoryBytes, this.genericResources);
	}

}

// Derived from the record EndpointSpec. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.service;

import java.util.List;

import io.github.dockerclient.task.EndpointPortConfig;
import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link EndpointSpec}. A component that is not set is {@code null}, or an
 * empty collection.
 */
public final class EndpointSpecBuilder {

	private EndpointSpec.@Nullable ResolutionMode mode;

	private List<EndpointPortConfig> ports = List.of();

	private EndpointSpecBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static EndpointSpecBuilder builder() {
		return new EndpointSpecBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static EndpointSpecBuilder builder(EndpointSpec from) {
		EndpointSpecBuilder builder = new EndpointSpecBuilder();
		builder.mode = from.mode();
		builder.ports = from.ports();
		return builder;
	}

	/**
	 * Set how the name of the service is resolved; {@code null} is
	 * {@link EndpointSpec.ResolutionMode#VIP}.
	 * @param mode the value, or {@code null}
	 * @return this builder
	 */
	public EndpointSpecBuilder mode(EndpointSpec.@Nullable ResolutionMode mode) {
		this.mode = mode;
		return this;
	}

	/**
	 * Set the ports to publish.
	 * @param ports the elements, which replace those set before
	 * @return this builder
	 */
	public EndpointSpecBuilder ports(List<EndpointPortConfig> ports) {
		this.ports = ports;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public EndpointSpec build() {
		return new EndpointSpec(this.mode, this.ports);
	}

}

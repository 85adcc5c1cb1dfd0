// Derived from the record PortBinding. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.container;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link PortBinding}. A component that is not set is {@code null}.
 */
public final class PortBindingBuilder {

	private @Nullable String hostIp;

	private @Nullable String hostPort;

	private PortBindingBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static PortBindingBuilder builder() {
		return new PortBindingBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static PortBindingBuilder builder(PortBinding from) {
		PortBindingBuilder builder = new PortBindingBuilder();
		builder.hostIp = from.hostIp();
		builder.hostPort = from.hostPort();
		return builder;
	}

	/**
	 * Set the address of the host; {@code null} or empty is all addresses.
	 * @param hostIp the value, or {@code null}
	 * @return this builder
	 */
	public PortBindingBuilder hostIp(@Nullable String hostIp) {
		this.hostIp = hostIp;
		return this;
	}

	/**
	 * Set the port of the host as text; a request may contain a range, and {@code null},
	 * empty or {@code 0} lets the engine choose.
	 * @param hostPort the value, or {@code null}
	 * @return this builder
	 */
	public PortBindingBuilder hostPort(@Nullable String hostPort) {
		this.hostPort = hostPort;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public PortBinding build() {
		return new PortBinding(this.hostIp, this.hostPort);
	}

}

// Derived from the record EndpointPortConfig. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.task;

import io.github.dockerclient.container.PortType;
import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link EndpointPortConfig}. A component that is not set is {@code null}.
 */
public final class EndpointPortConfigBuilder {

	private @Nullable String name;

	private @Nullable PortType protocol;

	private @Nullable Long targetPort;

	private @Nullable Long publishedPort;

	private EndpointPortConfig.@Nullable PublishMode publishMode;

	private EndpointPortConfigBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static EndpointPortConfigBuilder builder() {
		return new EndpointPortConfigBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static EndpointPortConfigBuilder builder(EndpointPortConfig from) {
		EndpointPortConfigBuilder builder = new EndpointPortConfigBuilder();
		builder.name = from.name();
		builder.protocol = from.protocol();
		builder.targetPort = from.targetPort();
		builder.publishedPort = from.publishedPort();
		builder.publishMode = from.publishMode();
		return builder;
	}

	/**
	 * Set the name of the port.
	 * @param name the value, or {@code null}
	 * @return this builder
	 */
	public EndpointPortConfigBuilder name(@Nullable String name) {
		this.name = name;
		return this;
	}

	/**
	 * Set the protocol; {@code null} is TCP.
	 * @param protocol the value, or {@code null}
	 * @return this builder
	 */
	public EndpointPortConfigBuilder protocol(@Nullable PortType protocol) {
		this.protocol = protocol;
		return this;
	}

	/**
	 * Set the port of the containers.
	 * @param targetPort the value, or {@code null}
	 * @return this builder
	 */
	public EndpointPortConfigBuilder targetPort(@Nullable Long targetPort) {
		this.targetPort = targetPort;
		return this;
	}

	/**
	 * Set the port of the nodes; {@code null} lets the swarm choose one.
	 * @param publishedPort the value, or {@code null}
	 * @return this builder
	 */
	public EndpointPortConfigBuilder publishedPort(@Nullable Long publishedPort) {
		this.publishedPort = publishedPort;
		return this;
	}

	/**
	 * Set the nodes on which the port is published; {@code null} is
	 * {@link EndpointPortConfig.PublishMode#INGRESS}.
	 * @param publishMode the value, or {@code null}
	 * @return this builder
	 */
	public EndpointPortConfigBuilder publishMode(EndpointPortConfig.@Nullable PublishMode publishMode) {
		this.publishMode = publishMode;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public EndpointPortConfig build() {
		return new EndpointPortConfig(this.name, this.protocol, this.targetPort, this.publishedPort, this.publishMode);
	}

}

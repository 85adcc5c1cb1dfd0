// Derived from the record EndpointIPAMConfig. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.network;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link EndpointIPAMConfig}. A component that is not set is {@code null}, or
 * an empty collection.
 */
public final class EndpointIPAMConfigBuilder {

	private @Nullable String ipv4Address;

	private @Nullable String ipv6Address;

	private List<String> linkLocalIps = List.of();

	private EndpointIPAMConfigBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static EndpointIPAMConfigBuilder builder() {
		return new EndpointIPAMConfigBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static EndpointIPAMConfigBuilder builder(EndpointIPAMConfig from) {
		EndpointIPAMConfigBuilder builder = new EndpointIPAMConfigBuilder();
		builder.ipv4Address = from.ipv4Address();
		builder.ipv6Address = from.ipv6Address();
		builder.linkLocalIps = from.linkLocalIps();
		return builder;
	}

	/**
	 * Set the IPv4 address; {@code null} or empty lets the engine choose.
	 * @param ipv4Address the value, or {@code null}
	 * @return this builder
	 */
	public EndpointIPAMConfigBuilder ipv4Address(@Nullable String ipv4Address) {
		this.ipv4Address = ipv4Address;
		return this;
	}

	/**
	 * Set the IPv6 address; {@code null} or empty lets the engine choose.
	 * @param ipv6Address the value, or {@code null}
	 * @return this builder
	 */
	public EndpointIPAMConfigBuilder ipv6Address(@Nullable String ipv6Address) {
		this.ipv6Address = ipv6Address;
		return this;
	}

	/**
	 * Set additional link-local addresses.
	 * @param linkLocalIps the elements, which replace those set before
	 * @return this builder
	 */
	public EndpointIPAMConfigBuilder linkLocalIps(List<String> linkLocalIps) {
		this.linkLocalIps = linkLocalIps;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public EndpointIPAMConfig build() {
		return new EndpointIPAMConfig(this.ipv4Address, this.ipv6Address, this.linkLocalIps);
	}

}

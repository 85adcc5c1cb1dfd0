// Derived from the record IPAMConfig. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.network;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link IPAMConfig}. A component that is not set is {@code null}, or an empty
 * collection.
 */
public final class IPAMConfigBuilder {

	private @Nullable String subnet;

	private @Nullable String ipRange;

	private @Nullable String gateway;

	private Map<String, String> auxiliaryAddresses = Map.of();

	private IPAMConfigBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static IPAMConfigBuilder builder() {
		return new IPAMConfigBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static IPAMConfigBuilder builder(IPAMConfig from) {
		IPAMConfigBuilder builder = new IPAMConfigBuilder();
		builder.subnet = from.subnet();
		builder.ipRange = from.ipRange();
		builder.gateway = from.gateway();
		builder.auxiliaryAddresses = from.auxiliaryAddresses();
		return builder;
	}

	/**
	 * Set the subnet, such as {@code 10.10.0.0/16}.
	 * @param subnet the value, or {@code null}
	 * @return this builder
	 */
	public IPAMConfigBuilder subnet(@Nullable String subnet) {
		this.subnet = subnet;
		return this;
	}

	/**
	 * Set the part of the subnet from which addresses are assigned to containers;
	 * {@code null} is the whole subnet.
	 * @param ipRange the value, or {@code null}
	 * @return this builder
	 */
	public IPAMConfigBuilder ipRange(@Nullable String ipRange) {
		this.ipRange = ipRange;
		return this;
	}

	/**
	 * Set the address of the gateway; {@code null} lets the engine choose.
	 * @param gateway the value, or {@code null}
	 * @return this builder
	 */
	public IPAMConfigBuilder gateway(@Nullable String gateway) {
		this.gateway = gateway;
		return this;
	}

	/**
	 * Set the reserved addresses of other hosts, which are not assigned to containers, by
	 * the name of the host.
	 * @param auxiliaryAddresses the entries, which replace those set before
	 * @return this builder
	 */
	public IPAMConfigBuilder auxiliaryAddresses(Map<String, String> auxiliaryAddresses) {
		this.auxiliaryAddresses = auxiliaryAddresses;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public IPAMConfig build() {
		return new IPAMConfig(this.subnet, this.ipRange, this.gateway, this.auxiliaryAddresses);
	}

}

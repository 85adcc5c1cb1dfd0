// Derived from the record ContainerSpec.DNSConfig. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.task;

import java.util.List;

/**
 * Builder of {@link ContainerSpec.DNSConfig}. A component that is not set is empty.
 */
public final class ContainerSpecDNSConfigBuilder {

	private List<String> nameservers = List.of();

	private List<String> search = List.of();

	private List<String> options = List.of();

	private ContainerSpecDNSConfigBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static ContainerSpecDNSConfigBuilder builder() {
		return new ContainerSpecDNSConfigBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static ContainerSpecDNSConfigBuilder builder(ContainerSpec.DNSConfig from) {
		ContainerSpecDNSConfigBuilder builder = new ContainerSpecDNSConfigBuilder();
		builder.nameservers = from.nameservers();
		builder.search = from.search();
		builder.options = from.options();
		return builder;
	}

	/**
	 * Set the addresses of the name servers.
	 * @param nameservers the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerSpecDNSConfigBuilder nameservers(List<String> nameservers) {
		this.nameservers = nameservers;
		return this;
	}

	/**
	 * Set the search domains.
	 * @param search the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerSpecDNSConfigBuilder search(List<String> search) {
		this.search = search;
		return this;
	}

	/**
	 * Set the options of the resolver.
	 * @param options the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerSpecDNSConfigBuilder options(List<String> options) {
		this.options = options;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public ContainerSpec.DNSConfig build() {
		return new ContainerSpec.DNSConfig(this.nameservers, this.search, this.options);
	}

}

// Derived from the record IPAM. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.network;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link IPAM}. A component that is not set is {@code null}, or an empty
 * collection.
 */
public final class IPAMBuilder {

	private @Nullable String driver;

	private List<IPAMConfig> config = List.of();

	private Map<String, String> options = Map.of();

	private IPAMBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static IPAMBuilder builder() {
		return new IPAMBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static IPAMBuilder builder(IPAM from) {
		IPAMBuilder builder = new IPAMBuilder();
		builder.driver = from.driver();
		builder.config = from.config();
		builder.options = from.options();
		return builder;
	}

	/**
	 * Set the driver; {@code null} is {@code default}.
	 * @param driver the value, or {@code null}
	 * @return this builder
	 */
	public IPAMBuilder driver(@Nullable String driver) {
		this.driver = driver;
		return this;
	}

	/**
	 * Set the pools of addresses; empty lets the engine choose them.
	 * @param config the elements, which replace those set before
	 * @return this builder
	 */
	public IPAMBuilder config(List<IPAMConfig> config) {
		this.config = config;
		return this;
	}

	/**
	 * Set the options of the driver, by name.
	 * @param options the entries, which replace those set before
	 * @return this builder
	 */
	public IPAMBuilder options(Map<String, String> options) {
		this.options = options;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public IPAM build() {
		return new IPAM(this.driver, this.config, this.options);
	}

}

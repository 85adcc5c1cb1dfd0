// Derived from the record SwarmSpec.ExternalCA. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.swarm;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link SwarmSpec.ExternalCA}. A component that is not set is {@code null},
 * or an empty collection.
 */
public final class SwarmSpecExternalCABuilder {

	private @Nullable String protocol;

	private @Nullable String url;

	private Map<String, String> options = Map.of();

	private @Nullable String caCert;

	private SwarmSpecExternalCABuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static SwarmSpecExternalCABuilder builder() {
		return new SwarmSpecExternalCABuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static SwarmSpecExternalCABuilder builder(SwarmSpec.ExternalCA from) {
		SwarmSpecExternalCABuilder builder = new SwarmSpecExternalCABuilder();
		builder.protocol = from.protocol();
		builder.url = from.url();
		builder.options = from.options();
		builder.caCert = from.caCert();
		return builder;
	}

	/**
	 * Set the protocol, always {@code cfssl}.
	 * @param protocol the value, or {@code null}
	 * @return this builder
	 */
	public SwarmSpecExternalCABuilder protocol(@Nullable String protocol) {
		this.protocol = protocol;
		return this;
	}

	/**
	 * Set the URL for requests to the authority.
	 * @param url the value, or {@code null}
	 * @return this builder
	 */
	public SwarmSpecExternalCABuilder url(@Nullable String url) {
		this.url = url;
		return this;
	}

	/**
	 * Set the options of the protocol, by name.
	 * @param options the entries, which replace those set before
	 * @return this builder
	 */
	public SwarmSpecExternalCABuilder options(Map<String, String> options) {
		this.options = options;
		return this;
	}

	/**
	 * Set the root certificate of the authority, PEM-encoded.
	 * @param caCert the value, or {@code null}
	 * @return this builder
	 */
	public SwarmSpecExternalCABuilder caCert(@Nullable String caCert) {
		this.caCert = caCert;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public SwarmSpec.ExternalCA build() {
		return new SwarmSpec.ExternalCA(this.protocol, this.url, this.options, this.caCert);
	}

}

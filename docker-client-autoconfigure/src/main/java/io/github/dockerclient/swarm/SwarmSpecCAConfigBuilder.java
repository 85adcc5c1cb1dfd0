// Derived from the record SwarmSpec.CAConfig. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.swarm;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link SwarmSpec.CAConfig}. A component that is not set is {@code null}, or
 * an empty collection.
 */
public final class SwarmSpecCAConfigBuilder {

	private @Nullable Duration nodeCertExpiry;

	private List<SwarmSpec.ExternalCA> externalCas = List.of();

	private @Nullable String signingCaCert;

	private @Nullable String signingCaKey;

	private @Nullable Long forceRotate;

	private SwarmSpecCAConfigBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static SwarmSpecCAConfigBuilder builder() {
		return new SwarmSpecCAConfigBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static SwarmSpecCAConfigBuilder builder(SwarmSpec.CAConfig from) {
		SwarmSpecCAConfigBuilder builder = new SwarmSpecCAConfigBuilder();
		builder.nodeCertExpiry = from.nodeCertExpiry();
		builder.externalCas = from.externalCas();
		builder.signingCaCert = from.signingCaCert();
		builder.signingCaKey = from.signingCaKey();
		builder.forceRotate = from.forceRotate();
		return builder;
	}

	/**
	 * Set how long the certificate of a node is valid.
	 * @param nodeCertExpiry the value, or {@code null}
	 * @return this builder
	 */
	public SwarmSpecCAConfigBuilder nodeCertExpiry(@Nullable Duration nodeCertExpiry) {
		this.nodeCertExpiry = nodeCertExpiry;
		return this;
	}

	/**
	 * Set the authorities outside the swarm that sign certificates in place of the swarm.
	 * @param externalCas the elements, which replace those set before
	 * @return this builder
	 */
	public SwarmSpecCAConfigBuilder externalCas(List<SwarmSpec.ExternalCA> externalCas) {
		this.externalCas = externalCas;
		return this;
	}

	/**
	 * Set the certificate that signs the certificates of the nodes, PEM-encoded.
	 * @param signingCaCert the value, or {@code null}
	 * @return this builder
	 */
	public SwarmSpecCAConfigBuilder signingCaCert(@Nullable String signingCaCert) {
		this.signingCaCert = signingCaCert;
		return this;
	}

	/**
	 * Set the key of the signing certificate, PEM-encoded; engines never return it.
	 * @param signingCaKey the value, or {@code null}
	 * @return this builder
	 */
	public SwarmSpecCAConfigBuilder signingCaKey(@Nullable String signingCaKey) {
		this.signingCaKey = signingCaKey;
		return this;
	}

	/**
	 * Set a number; a new value makes the swarm replace the certificate and key with new
	 * ones.
	 * @param forceRotate the value, or {@code null}
	 * @return this builder
	 */
	public SwarmSpecCAConfigBuilder forceRotate(@Nullable Long forceRotate) {
		this.forceRotate = forceRotate;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public SwarmSpec.CAConfig build() {
		return new SwarmSpec.CAConfig(this.nodeCertExpiry, this.externalCas, this.signingCaCert, this.signingCaKey,
				this.forceRotate);
	}

}

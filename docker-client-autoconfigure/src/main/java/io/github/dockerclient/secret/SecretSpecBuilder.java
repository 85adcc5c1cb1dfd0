// Derived from the record SecretSpec. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.secret;

import java.util.Map;

import io.github.dockerclient.type.Driver;
import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link SecretSpec}. A component that is not set is {@code null}, or an empty
 * collection.
 */
public final class SecretSpecBuilder {

	private @Nullable String name;

	private Map<String, String> labels = Map.of();

	private byte @Nullable [] data;

	private @Nullable Driver driver;

	private @Nullable Driver templating;

	private SecretSpecBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static SecretSpecBuilder builder() {
		return new SecretSpecBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static SecretSpecBuilder builder(SecretSpec from) {
		SecretSpecBuilder builder = new SecretSpecBuilder();
		builder.name = from.name();
		builder.labels = from.labels();
		builder.data = from.data();
		builder.driver = from.driver();
		builder.templating = from.templating();
		return builder;
	}

	/**
	 * Set the name.
	 * @param name the value, or {@code null}
	 * @return this builder
	 */
	public SecretSpecBuilder name(@Nullable String name) {
		this.name = name;
		return this;
	}

	/**
	 * Set the labels by key.
	 * @param labels the entries, which replace those set before
	 * @return this builder
	 */
	public SecretSpecBuilder labels(Map<String, String> labels) {
		this.labels = labels;
		return this;
	}

	/**
	 * Set the content, at most 500 kB; engines never return it.
	 * @param data the value, or {@code null}
	 * @return this builder
	 */
	public SecretSpecBuilder data(byte @Nullable [] data) {
		this.data = data;
		return this;
	}

	/**
	 * Set the driver that stores the data outside the swarm, in which case there is no
	 * data here; {@code null} stores the data in the swarm.
	 * @param driver the value, or {@code null}
	 * @return this builder
	 */
	public SecretSpecBuilder driver(@Nullable Driver driver) {
		this.driver = driver;
		return this;
	}

	/**
	 * Set the driver that expands the data as a template for each task, such as
	 * {@code golang}; {@code null} leaves the data as it is.
	 * @param templating the value, or {@code null}
	 * @return this builder
	 */
	public SecretSpecBuilder templating(@Nullable Driver templating) {
		this.templating = templating;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public SecretSpec build() {
		return new SecretSpec(this.name, this.labels, this.data, this.driver, this.templating);
	}

}

// Derived from the record ConfigSpec. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.config;

import java.util.Map;

import io.github.dockerclient.type.Driver;
import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link ConfigSpec}. A component that is not set is {@code null}, or an empty
 * collection.
 */
public final class ConfigSpecBuilder {

	private @Nullable String name;

	private Map<String, String> labels = Map.of();

	private byte @Nullable [] data;

	private @Nullable Driver templating;

	private ConfigSpecBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static ConfigSpecBuilder builder() {
		return new ConfigSpecBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static ConfigSpecBuilder builder(ConfigSpec from) {
		ConfigSpecBuilder builder = new ConfigSpecBuilder();
		builder.name = from.name();
		builder.labels = from.labels();
		builder.data = from.data();
		builder.templating = from.templating();
		return builder;
	}

	/**
	 * Set the name.
	 * @param name the value, or {@code null}
	 * @return this builder
	 */
	public ConfigSpecBuilder name(@Nullable String name) {
		this.name = name;
		return this;
	}

	/**
	 * Set the labels by key.
	 * @param labels the entries, which replace those set before
	 * @return this builder
	 */
	public ConfigSpecBuilder labels(Map<String, String> labels) {
		this.labels = labels;
		return this;
	}

	/**
	 * Set the content, at most 1000 kB.
	 * @param data the value, or {@code null}
	 * @return this builder
	 */
	public ConfigSpecBuilder data(byte @Nullable [] data) {
		this.data = data;
		return this;
	}

	/**
	 * Set the driver that expands the data as a template for each task, such as
	 * {@code golang}; {@code null} leaves the data as it is.
	 * @param templating the value, or {@code null}
	 * @return this builder
	 */
	public ConfigSpecBuilder templating(@Nullable Driver templating) {
		this.templating = templating;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public ConfigSpec build() {
		return new ConfigSpec(this.name, this.labels, this.data, this.templating);
	}

}

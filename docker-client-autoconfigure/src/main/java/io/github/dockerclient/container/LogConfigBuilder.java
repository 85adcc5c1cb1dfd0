// Derived from the record LogConfig. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.container;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link LogConfig}. A component that is not set is {@code null}, or an empty
 * collection.
 */
public final class LogConfigBuilder {

	private @Nullable String type;

	private Map<String, String> config = Map.of();

	private LogConfigBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static LogConfigBuilder builder() {
		return new LogConfigBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static LogConfigBuilder builder(LogConfig from) {
		LogConfigBuilder builder = new LogConfigBuilder();
		builder.type = from.type();
		builder.config = from.config();
		return builder;
	}

	/**
	 * Set the log driver: {@code json-file}, {@code local}, {@code journald},
	 * {@code none}, or another one, which may be a plugin.
	 * @param type the value, or {@code null}
	 * @return this builder
	 */
	public LogConfigBuilder type(@Nullable String type) {
		this.type = type;
		return this;
	}

	/**
	 * Set the options of the driver by name, such as {@code max-size}.
	 * @param config the entries, which replace those set before
	 * @return this builder
	 */
	public LogConfigBuilder config(Map<String, String> config) {
		this.config = config;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public LogConfig build() {
		return new LogConfig(this.type, this.config);
	}

}

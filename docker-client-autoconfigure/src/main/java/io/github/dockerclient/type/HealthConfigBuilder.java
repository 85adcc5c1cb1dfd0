// Derived from the record HealthConfig. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.type;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link HealthConfig}. A component that is not set is {@code null}, or an
 * empty collection.
 */
public final class HealthConfigBuilder {

	private List<String> test = List.of();

	private @Nullable Duration interval;

	private @Nullable Duration timeout;

	private @Nullable Long retries;

	private @Nullable Duration startPeriod;

	private @Nullable Duration startInterval;

	private HealthConfigBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static HealthConfigBuilder builder() {
		return new HealthConfigBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static HealthConfigBuilder builder(HealthConfig from) {
		HealthConfigBuilder builder = new HealthConfigBuilder();
		builder.test = from.test();
		builder.interval = from.interval();
		builder.timeout = from.timeout();
		builder.retries = from.retries();
		builder.startPeriod = from.startPeriod();
		builder.startInterval = from.startInterval();
		return builder;
	}

	/**
	 * Set the check: {@code ["CMD", program, arguments…]} runs a program,
	 * {@code ["CMD-SHELL", command]} runs a command in the container's shell,
	 * {@code ["NONE"]} disables the check of the image; empty is the check of the image.
	 * @param test the elements, which replace those set before
	 * @return this builder
	 */
	public HealthConfigBuilder test(List<String> test) {
		this.test = test;
		return this;
	}

	/**
	 * Set the time between two checks, at least a millisecond; {@code null} or zero is
	 * the image's value, or 30 seconds.
	 * @param interval the value, or {@code null}
	 * @return this builder
	 */
	public HealthConfigBuilder interval(@Nullable Duration interval) {
		this.interval = interval;
		return this;
	}

	/**
	 * Set the time after which a running check has failed, at least a millisecond;
	 * {@code null} or zero is the image's value, or 30 seconds.
	 * @param timeout the value, or {@code null}
	 * @return this builder
	 */
	public HealthConfigBuilder timeout(@Nullable Duration timeout) {
		this.timeout = timeout;
		return this;
	}

	/**
	 * Set the number of consecutive failures that make the container unhealthy;
	 * {@code null} or zero is the image's value, or 3.
	 * @param retries the value, or {@code null}
	 * @return this builder
	 */
	public HealthConfigBuilder retries(@Nullable Long retries) {
		this.retries = retries;
		return this;
	}

	/**
	 * Set the time after the start in which failures do not count, at least a
	 * millisecond; {@code null} or zero is the image's value, or none.
	 * @param startPeriod the value, or {@code null}
	 * @return this builder
	 */
	public HealthConfigBuilder startPeriod(@Nullable Duration startPeriod) {
		this.startPeriod = startPeriod;
		return this;
	}

	/**
	 * Set the time between two checks within the start period, at least a millisecond;
	 * {@code null} or zero is the image's value, or 5 seconds. Since API 1.44.
	 * @param startInterval the value, or {@code null}
	 * @return this builder
	 */
	public HealthConfigBuilder startInterval(@Nullable Duration startInterval) {
		this.startInterval = startInterval;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public HealthConfig build() {
		return new HealthConfig(this.test, this.interval, this.timeout, this.retries, this.startPeriod,
				this.startInterval);
	}

}

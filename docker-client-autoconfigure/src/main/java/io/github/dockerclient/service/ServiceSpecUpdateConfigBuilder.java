// Derived from the record ServiceSpec.UpdateConfig. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.service;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link ServiceSpec.UpdateConfig}. A component that is not set is
 * {@code null}.
 */
public final class ServiceSpecUpdateConfigBuilder {

	private @Nullable Long parallelism;

	private @Nullable Duration delay;

	private ServiceSpec.@Nullable FailureAction failureAction;

	private @Nullable Duration monitor;

	private @Nullable Double maxFailureRatio;

	private ServiceSpec.@Nullable Order order;

	private ServiceSpecUpdateConfigBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static ServiceSpecUpdateConfigBuilder builder() {
		return new ServiceSpecUpdateConfigBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static ServiceSpecUpdateConfigBuilder builder(ServiceSpec.UpdateConfig from) {
		ServiceSpecUpdateConfigBuilder builder = new ServiceSpecUpdateConfigBuilder();
		builder.parallelism = from.parallelism();
		builder.delay = from.delay();
		builder.failureAction = from.failureAction();
		builder.monitor = from.monitor();
		builder.maxFailureRatio = from.maxFailureRatio();
		builder.order = from.order();
		return builder;
	}

	/**
	 * Set the number of tasks that are replaced at the same time; zero is all, and
	 * {@code null} is one.
	 * @param parallelism the value, or {@code null}
	 * @return this builder
	 */
	public ServiceSpecUpdateConfigBuilder parallelism(@Nullable Long parallelism) {
		this.parallelism = parallelism;
		return this;
	}

	/**
	 * Set the pause before the next tasks are replaced.
	 * @param delay the value, or {@code null}
	 * @return this builder
	 */
	public ServiceSpecUpdateConfigBuilder delay(@Nullable Duration delay) {
		this.delay = delay;
		return this;
	}

	/**
	 * Set the action if a task fails that has just been replaced; {@code null} is
	 * {@link ServiceSpec.FailureAction#PAUSE}.
	 * @param failureAction the value, or {@code null}
	 * @return this builder
	 */
	public ServiceSpecUpdateConfigBuilder failureAction(ServiceSpec.@Nullable FailureAction failureAction) {
		this.failureAction = failureAction;
		return this;
	}

	/**
	 * Set the time after the start of a task in which its end counts as a failure;
	 * {@code null} is 5 seconds.
	 * @param monitor the value, or {@code null}
	 * @return this builder
	 */
	public ServiceSpecUpdateConfigBuilder monitor(@Nullable Duration monitor) {
		this.monitor = monitor;
		return this;
	}

	/**
	 * Set the ratio of tasks that may fail, from 0 to 1.
	 * @param maxFailureRatio the value, or {@code null}
	 * @return this builder
	 */
	public ServiceSpecUpdateConfigBuilder maxFailureRatio(@Nullable Double maxFailureRatio) {
		this.maxFailureRatio = maxFailureRatio;
		return this;
	}

	/**
	 * Set whether a task is stopped before or after its replacement is started.
	 * @param order the value, or {@code null}
	 * @return this builder
	 */
	public ServiceSpecUpdateConfigBuilder order(ServiceSpec.@Nullable Order order) {
		this.order = order;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public ServiceSpec.UpdateConfig build() {
		return new ServiceSpec.UpdateConfig(this.parallelism, this.delay, this.failureAction, this.monitor,
				this.maxFailureRatio, this.order);
	}

}

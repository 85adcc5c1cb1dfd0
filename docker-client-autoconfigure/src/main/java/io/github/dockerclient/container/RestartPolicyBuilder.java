// Derived from the record RestartPolicy. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.container;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link RestartPolicy}. A component that is not set is {@code null}.
 */
public final class RestartPolicyBuilder {

	private @Nullable RestartPolicyMode name;

	private @Nullable Long maximumRetryCount;

	private RestartPolicyBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static RestartPolicyBuilder builder() {
		return new RestartPolicyBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static RestartPolicyBuilder builder(RestartPolicy from) {
		RestartPolicyBuilder builder = new RestartPolicyBuilder();
		builder.name = from.name();
		builder.maximumRetryCount = from.maximumRetryCount();
		return builder;
	}

	/**
	 * Set when the engine restarts the container; {@code null} is never.
	 * @param name the value, or {@code null}
	 * @return this builder
	 */
	public RestartPolicyBuilder name(@Nullable RestartPolicyMode name) {
		this.name = name;
		return this;
	}

	/**
	 * Set the maximum number of restarts with {@link RestartPolicyMode#ON_FAILURE};
	 * {@code null} or zero is no limit.
	 * @param maximumRetryCount the value, or {@code null}
	 * @return this builder
	 */
	public RestartPolicyBuilder maximumRetryCount(@Nullable Long maximumRetryCount) {
		this.maximumRetryCount = maximumRetryCount;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public RestartPolicy build() {
		return new RestartPolicy(this.name, this.maximumRetryCount);
	}

}

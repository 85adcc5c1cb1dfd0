package io.github.dockerclient.service;

import java.util.function.Consumer;

import io.github.dockerclient.type.Filters;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Which services {@link ServiceOperations#list} shall list.
 *
 * @param status whether the numbers of tasks are told
 * @param filters what services must match to be listed
 */
public record ServiceListOptions(@Nullable Boolean status, Filters filters) {

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ServiceListOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ServiceListOptions}.
	 */
	public static final class Builder {

		private @Nullable Boolean status;

		private Filters filters = Filters.none();

		private Builder() {
		}

		/**
		 * Set whether {@link Service#serviceStatus()} tells the numbers of tasks.
		 * @param status whether it does; no unless set
		 * @return this builder
		 */
		public Builder status(boolean status) {
			this.status = status;
			return this;
		}

		/**
		 * Let only those through that match a filter. May be called several times.
		 * @param key the filter's key: {@code id}, {@code name} (the beginning of it),
		 * {@code label}, {@code mode} or {@code runtime}, which is {@code container}
		 * unless set
		 * @param values the values, any of which will do
		 * @return this builder
		 */
		public Builder filter(String key, String... values) {
			Assert.notNull(key, "'key' must not be null");
			this.filters = this.filters.and(key, values);
			return this;
		}

		/**
		 * Let only those through that carry a label.
		 * @param label the label's name
		 * @return this builder
		 */
		public Builder label(String label) {
			return filter("label", label);
		}

		/**
		 * Let only those through that carry a label of a value.
		 * @param label the label's name
		 * @param value the label's value
		 * @return this builder
		 */
		public Builder label(String label, String value) {
			return filter("label", Filters.label(label, value));
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public ServiceListOptions build() {
			return new ServiceListOptions(this.status, this.filters);
		}

	}

}

package io.github.dockerclient.volume;

import java.util.function.Consumer;

import io.github.dockerclient.type.Filters;

import org.springframework.util.Assert;

/**
 * What {@link VolumeOperations#list} shall list.
 *
 * @param filters what volumes must match to be listed
 */
public record VolumeListOptions(Filters filters) {

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static VolumeListOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link VolumeListOptions}.
	 */
	public static final class Builder {

		private Filters filters = Filters.none();

		private Builder() {
		}

		/**
		 * Let only those through that match a filter. May be called several times.
		 * @param key the filter's key: {@code name} (a part of it), {@code driver},
		 * {@code dangling} (whether no container uses it) or {@code label}
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
		public VolumeListOptions build() {
			return new VolumeListOptions(this.filters);
		}

	}

}

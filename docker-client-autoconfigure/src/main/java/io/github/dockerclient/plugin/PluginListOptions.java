package io.github.dockerclient.plugin;

import java.util.function.Consumer;

import io.github.dockerclient.type.Filters;

import org.springframework.util.Assert;

/**
 * What {@link PluginOperations#list} shall list.
 *
 * @param filters what plugins must match to be listed
 */
public record PluginListOptions(Filters filters) {

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static PluginListOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link PluginListOptions}.
	 */
	public static final class Builder {

		private Filters filters = Filters.none();

		private Builder() {
		}

		/**
		 * Let only those through that match a filter. May be called several times.
		 * @param key the filter's key: {@code capability}, such as {@code volumedriver},
		 * or {@code enabled}
		 * @param values the values, any of which will do
		 * @return this builder
		 */
		public Builder filter(String key, String... values) {
			Assert.notNull(key, "'key' must not be null");
			this.filters = this.filters.and(key, values);
			return this;
		}

		/**
		 * Let only those through that run, or only those that do not.
		 * @param enabled whether they run
		 * @return this builder
		 */
		public Builder enabled(boolean enabled) {
			return filter("enabled", String.valueOf(enabled));
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public PluginListOptions build() {
			return new PluginListOptions(this.filters);
		}

	}

}

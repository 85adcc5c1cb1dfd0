package io.github.dockerclient.plugin;

import java.time.Duration;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How {@link PluginOperations#enable} shall enable.
 *
 * @param timeout how long the engine waits for the plugin to answer, rounded up to whole
 * seconds; {@code null} is 30 seconds
 */
public record PluginEnableOptions(@Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public PluginEnableOptions {
		Assert.isTrue(timeout == null || !timeout.isNegative(), "'timeout' must not be negative");
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static PluginEnableOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	Duration timeoutOrDefault() {
		return (this.timeout != null) ? this.timeout : Duration.ofSeconds(30);
	}

	/**
	 * Builds {@link PluginEnableOptions}.
	 */
	public static final class Builder {

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set how long the engine waits for the plugin to answer. Without, 30 seconds.
		 * @param timeout how long the engine waits for the plugin to answer, rounded up
		 * to whole seconds
		 * @return this builder
		 */
		public Builder timeout(Duration timeout) {
			Assert.notNull(timeout, "'timeout' must not be null");
			this.timeout = timeout;
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public PluginEnableOptions build() {
			return new PluginEnableOptions(this.timeout);
		}

	}

}

package io.github.dockerclient.plugin;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * How {@link PluginOperations#disable} shall disable.
 *
 * @param force whether a plugin that is in use is disabled too, or {@code null} for no
 */
public record PluginDisableOptions(@Nullable Boolean force) {

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static PluginDisableOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link PluginDisableOptions}.
	 */
	public static final class Builder {

		private @Nullable Boolean force;

		private Builder() {
		}

		/**
		 * Set whether a plugin that is in use is disabled too.
		 * @param force whether a plugin that is in use is disabled too
		 * @return this builder
		 */
		public Builder force(boolean force) {
			this.force = force;
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public PluginDisableOptions build() {
			return new PluginDisableOptions(this.force);
		}

	}

}

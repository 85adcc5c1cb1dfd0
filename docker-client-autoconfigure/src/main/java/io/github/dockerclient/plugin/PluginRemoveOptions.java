package io.github.dockerclient.plugin;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * How {@link PluginOperations#remove} shall remove.
 *
 * @param force whether a plugin that is enabled is disabled first, or {@code null} for no
 */
public record PluginRemoveOptions(@Nullable Boolean force) {

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static PluginRemoveOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link PluginRemoveOptions}.
	 */
	public static final class Builder {

		private @Nullable Boolean force;

		private Builder() {
		}

		/**
		 * Set whether a plugin that is enabled is disabled first.
		 * @param force whether a plugin that is enabled is disabled first
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
		public PluginRemoveOptions build() {
			return new PluginRemoveOptions(this.force);
		}

	}

}

package io.github.dockerclient.plugin;

import java.util.function.Consumer;

import io.github.dockerclient.registry.RegistryCredentials;
import org.jspecify.annotations.Nullable;

/**
 * How {@link PluginOperations#push} shall push.
 *
 * @param credentials the credentials for the registry, or {@code null} for those that the
 * client was configured with
 */
public record PluginPushOptions(@Nullable RegistryCredentials credentials) {

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static PluginPushOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link PluginPushOptions}.
	 */
	public static final class Builder {

		private @Nullable RegistryCredentials credentials;

		private Builder() {
		}

		/**
		 * Set the credentials for the registry.
		 * @param credentials the credentials for the registry
		 * @return this builder
		 */
		public Builder credentials(RegistryCredentials credentials) {
			this.credentials = credentials;
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public PluginPushOptions build() {
			return new PluginPushOptions(this.credentials);
		}

	}

}

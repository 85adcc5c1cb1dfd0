package io.github.dockerclient.plugin;

import java.util.function.Consumer;

import io.github.dockerclient.registry.RegistryCredentials;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How {@link PluginOperations#privileges} shall ask the registry.
 *
 * @param credentials the credentials for the registry, or {@code null} for those that the
 * client was configured with
 */
public record PluginPrivilegesOptions(@Nullable RegistryCredentials credentials) {

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static PluginPrivilegesOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link PluginPrivilegesOptions}.
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
			Assert.notNull(credentials, "'credentials' must not be null");
			this.credentials = credentials;
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public PluginPrivilegesOptions build() {
			return new PluginPrivilegesOptions(this.credentials);
		}

	}

}

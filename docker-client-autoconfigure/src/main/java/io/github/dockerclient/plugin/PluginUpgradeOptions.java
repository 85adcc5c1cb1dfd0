package io.github.dockerclient.plugin;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.stream.TimeLimit;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How {@link PluginOperations#upgrade} shall upgrade.
 *
 * @param accept decides about the privileges that the plugin asks for; {@code null}
 * refuses them all
 * @param credentials the credentials for the registry, or {@code null} for those that the
 * client was configured with
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record PluginUpgradeOptions(@Nullable Predicate<List<PluginPrivilege>> accept,
		@Nullable RegistryCredentials credentials, @Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public PluginUpgradeOptions {
		TimeLimit.check(timeout);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static PluginUpgradeOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link PluginUpgradeOptions}.
	 */
	public static final class Builder {

		private @Nullable Predicate<List<PluginPrivilege>> accept;

		private @Nullable RegistryCredentials credentials;

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set who decides about the privileges that the plugin asks for. Without this
		 * only plugins are installed that ask for none.
		 * @param accept who decides about the privileges that the plugin asks for.
		 * Without this only plugins are installed that ask for none
		 * @return this builder
		 */
		public Builder accept(Predicate<List<PluginPrivilege>> accept) {
			Assert.notNull(accept, "'accept' must not be null");
			this.accept = accept;
			return this;
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
		 * Limit the time that the upgrade may take, from its beginning to its end. When
		 * it is over, the operation is given up and fails with a
		 * {@link io.github.dockerclient.error.DockerTimeoutException}.
		 * @param timeout the limit, which must be positive; none unless set
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
		public PluginUpgradeOptions build() {
			return new PluginUpgradeOptions(this.accept, this.credentials, this.timeout);
		}

	}

}

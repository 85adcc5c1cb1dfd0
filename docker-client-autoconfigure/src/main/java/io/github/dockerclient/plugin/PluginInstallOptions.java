package io.github.dockerclient.plugin;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * How {@link PluginOperations#install} shall install.
 *
 * @param alias the local name; {@code null} is that in the registry
 * @param accept decides about the privileges that the plugin asks for; {@code null}
 * refuses them all
 * @param settings what is set before the plugin is enabled, as {@code NAME=value}
 * @param enable whether the plugin is enabled then; {@code null} is no
 * @param credentials the credentials for the registry, or {@code null} for those that the
 * client was configured with
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record PluginInstallOptions(@Nullable String alias, @Nullable Predicate<List<PluginPrivilege>> accept,
		List<String> settings, @Nullable Boolean enable, @Nullable RegistryCredentials credentials,
		@Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public PluginInstallOptions {
		Assert.isTrue(alias == null || StringUtils.hasText(alias), "'alias' of a plugin must not be empty");
		settings = Copies.hiding(settings);
		TimeLimit.check(timeout);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static PluginInstallOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link PluginInstallOptions}.
	 */
	public static final class Builder {

		private @Nullable String alias;

		private @Nullable Predicate<List<PluginPrivilege>> accept;

		private List<String> settings = List.of();

		private @Nullable Boolean enable;

		private @Nullable RegistryCredentials credentials;

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set the local name, if it shall be another than that in the registry.
		 * @param alias the local name, if it shall be another than that in the registry
		 * @return this builder
		 */
		public Builder alias(String alias) {
			Assert.notNull(alias, "'alias' must not be null");
			this.alias = alias;
			return this;
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
		 * Set whether the plugin is enabled when it is installed.
		 * @param enable whether the plugin is enabled when it is installed
		 * @return this builder
		 */
		public Builder enable(boolean enable) {
			this.enable = enable;
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
		 * Set something of the plugin before it is enabled. May be called several times.
		 * @param settings as {@code NAME=value}
		 * @return this builder
		 */
		public Builder set(String... settings) {
			this.settings = Copies.plus(this.settings, Copies.nonNull("settings", settings));
			return this;
		}

		/**
		 * Limit the time that the installation may take, from its beginning to its end.
		 * When it is over, the operation is given up and fails with a
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
		public PluginInstallOptions build() {
			return new PluginInstallOptions(this.alias, this.accept, this.settings, this.enable, this.credentials,
					this.timeout);
		}

	}

}

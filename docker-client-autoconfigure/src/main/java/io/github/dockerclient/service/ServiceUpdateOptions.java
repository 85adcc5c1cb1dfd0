package io.github.dockerclient.service;

import java.time.Duration;
import java.util.function.Consumer;

import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.stream.TimeLimit;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How {@link ServiceOperations#update} shall update.
 *
 * @param rollback whether the service shall become what it was before its last update;
 * the specification that is sent along is then of no account
 * @param registryAuthFrom from where the credentials for the registry of the image are
 * taken, or {@code null} to send those that are known, and to leave the service those
 * that it has if none are
 * @param credentials the credentials, or {@code null} for those that are known
 * @param queryRegistry whether the image is resolved to its digest; {@code null} resolves
 * one that has none, unless {@code rollback} is set
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record ServiceUpdateOptions(boolean rollback, @Nullable RegistryAuthFrom registryAuthFrom,
		@Nullable RegistryCredentials credentials, @Nullable Boolean queryRegistry, @Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public ServiceUpdateOptions {
		Assert.isTrue(registryAuthFrom == null || credentials == null,
				"An update takes either 'registryAuthFrom' or 'credentials'");
		TimeLimit.check(timeout);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ServiceUpdateOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ServiceUpdateOptions}.
	 */
	public static final class Builder {

		private boolean rollback = false;

		private @Nullable RegistryAuthFrom registryAuthFrom;

		private @Nullable RegistryCredentials credentials;

		private @Nullable Boolean queryRegistry;

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set whether the service shall become what it was before its last update.
		 * @param rollback whether it shall; no unless set
		 * @return this builder
		 */
		public Builder rollback(boolean rollback) {
			this.rollback = rollback;
			return this;
		}

		/**
		 * Take the credentials for the registry from the service itself, and send none.
		 * @param registryAuthFrom from where
		 * @return this builder
		 */
		public Builder registryAuthFrom(RegistryAuthFrom registryAuthFrom) {
			Assert.notNull(registryAuthFrom, "'registryAuthFrom' must not be null");
			this.registryAuthFrom = registryAuthFrom;
			return this;
		}

		/**
		 * Send these credentials, which nodes use to pull the image.
		 * @param credentials the credentials, for the registry of the image
		 * @return this builder
		 */
		public Builder credentials(RegistryCredentials credentials) {
			Assert.notNull(credentials, "'credentials' must not be null");
			this.credentials = credentials;
			return this;
		}

		/**
		 * Set whether the registry is asked for the digest and the platforms of the
		 * image. Unless set, it is asked if the image is named without a digest.
		 * @param queryRegistry whether it is asked
		 * @return this builder
		 */
		public Builder queryRegistry(boolean queryRegistry) {
			this.queryRegistry = queryRegistry;
			return this;
		}

		/**
		 * Limit the time that updating may take, from its beginning to its end. When it
		 * is over, the operation is given up and fails with a
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
		public ServiceUpdateOptions build() {
			return new ServiceUpdateOptions(this.rollback, this.registryAuthFrom, this.credentials, this.queryRegistry,
					this.timeout);
		}

	}

}

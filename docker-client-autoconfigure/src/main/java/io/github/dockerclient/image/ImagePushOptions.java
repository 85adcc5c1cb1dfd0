package io.github.dockerclient.image;

import java.time.Duration;
import java.util.function.Consumer;

import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How {@link ImageOperations#push} shall push.
 *
 * @param platform the platform whose image alone is pushed, with its architecture, or
 * {@code null} for all that are there; since API 1.46
 * @param allTags whether every tag that the repository has on the engine is pushed, for a
 * name without tag; no unless set, then {@code latest} is
 * @param credentials the credentials for the registry, or {@code null} for those that the
 * client was configured with
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record ImagePushOptions(@Nullable Platform platform, boolean allTags, @Nullable RegistryCredentials credentials,
		@Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public ImagePushOptions {
		TimeLimit.check(timeout);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ImagePushOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ImagePushOptions}.
	 */
	public static final class Builder {

		private @Nullable Platform platform;

		private boolean allTags = false;

		private @Nullable RegistryCredentials credentials;

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set the platform whose image alone is pushed.
		 * @param platform the platform, with its architecture
		 * @return this builder
		 */
		public Builder platform(Platform platform) {
			Assert.notNull(platform, "'platform' must not be null");
			this.platform = platform;
			return this;
		}

		/**
		 * Set whether every tag that the repository has on the engine is pushed, for a
		 * name without tag.
		 * @param allTags whether every tag is pushed; no unless set, then {@code latest}
		 * is
		 * @return this builder
		 */
		public Builder allTags(boolean allTags) {
			this.allTags = allTags;
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
		 * Limit the time that a push may take, from its beginning to its end. When it is
		 * over, the operation is given up and fails with a
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
		public ImagePushOptions build() {
			return new ImagePushOptions(this.platform, this.allTags, this.credentials, this.timeout);
		}

	}

}

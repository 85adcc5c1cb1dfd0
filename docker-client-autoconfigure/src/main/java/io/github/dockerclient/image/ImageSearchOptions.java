package io.github.dockerclient.image;

import java.time.Duration;
import java.util.function.Consumer;

import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.type.Filters;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What {@link ImageOperations#search} shall find.
 *
 * @param limit how many results at most, from 1 to 100, or {@code null} for 25
 * @param filters what repositories must match to be found
 * @param credentials the credentials for the registry, or {@code null} for those that the
 * client was configured with
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record ImageSearchOptions(@Nullable Integer limit, Filters filters, @Nullable RegistryCredentials credentials,
		@Nullable Duration timeout) {

	private static final int MAX_LIMIT = 100;

	/**
	 * Create options.
	 */
	public ImageSearchOptions {
		Assert.isTrue(limit == null || (limit > 0 && limit <= MAX_LIMIT),
				"'limit' of a search must be from 1 to " + MAX_LIMIT);
		TimeLimit.check(timeout);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ImageSearchOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ImageSearchOptions}.
	 */
	public static final class Builder {

		private @Nullable Integer limit;

		private Filters filters = Filters.none();

		private @Nullable RegistryCredentials credentials;

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set how many results there are at most.
		 * @param limit from 1 to 100
		 * @return this builder
		 */
		public Builder limit(int limit) {
			this.limit = limit;
			return this;
		}

		/**
		 * Let only those through that match a filter. May be called several times.
		 * @param key the filter's key: {@code is-official} or {@code stars}
		 * @param values the values, any of which will do
		 * @return this builder
		 */
		public Builder filter(String key, String... values) {
			Assert.notNull(key, "'key' must not be null");
			this.filters = this.filters.and(key, values);
			return this;
		}

		/**
		 * Let only official images through, or only others.
		 * @param official whether to let official images through
		 * @return this builder
		 */
		public Builder official(boolean official) {
			return filter("is-official", String.valueOf(official));
		}

		/**
		 * Let only those through that have stars.
		 * @param stars how many stars at least
		 * @return this builder
		 */
		public Builder stars(int stars) {
			return filter("stars", String.valueOf(stars));
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
		 * Limit the time that searching may take, from its beginning to its end. When it
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
		public ImageSearchOptions build() {
			return new ImageSearchOptions(this.limit, this.filters, this.credentials, this.timeout);
		}

	}

}

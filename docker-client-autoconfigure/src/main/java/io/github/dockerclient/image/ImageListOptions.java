package io.github.dockerclient.image;

import java.time.Duration;
import java.util.function.Consumer;

import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.type.Filters;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What {@link ImageOperations#list} shall list.
 *
 * @param all whether intermediate images are listed too, or {@code null} for no
 * @param filters what images must match to be listed
 * @param sharedSize whether the size that images share is computed, or {@code null} for
 * no; since API 1.42
 * @param digests whether digests are told, or {@code null} for no
 * @param manifests whether the manifests are told (containerd image store), or
 * {@code null} for no; since API 1.47
 * @param identity whether the identity is told, which needs the manifests, or
 * {@code null} for no; since API 1.54
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record ImageListOptions(@Nullable Boolean all, Filters filters, @Nullable Boolean sharedSize,
		@Nullable Boolean digests, @Nullable Boolean manifests, @Nullable Boolean identity,
		@Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public ImageListOptions {
		Assert.isTrue(!Boolean.TRUE.equals(identity) || Boolean.TRUE.equals(manifests),
				"'identity' of an image list needs 'manifests' as well");
		TimeLimit.check(timeout);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ImageListOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ImageListOptions}.
	 */
	public static final class Builder {

		private @Nullable Boolean all;

		private Filters filters = Filters.none();

		private @Nullable Boolean sharedSize;

		private @Nullable Boolean digests;

		private @Nullable Boolean manifests;

		private @Nullable Boolean identity;

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set whether intermediate images are listed too.
		 * @param all whether intermediate images are listed too
		 * @return this builder
		 */
		public Builder all(boolean all) {
			this.all = all;
			return this;
		}

		/**
		 * Let only those through that match a filter. May be called several times.
		 * @param key the filter's key: {@code dangling}, {@code reference},
		 * {@code before}, {@code since}, {@code until} and others
		 * @param values the values, any of which will do
		 * @return this builder
		 */
		public Builder filter(String key, String... values) {
			Assert.notNull(key, "'key' must not be null");
			this.filters = this.filters.and(key, values);
			return this;
		}

		/**
		 * Let only those through that carry a label.
		 * @param label the label's name
		 * @return this builder
		 */
		public Builder label(String label) {
			return filter("label", label);
		}

		/**
		 * Let only those through that carry a label of a value.
		 * @param label the label's name
		 * @param value the label's value
		 * @return this builder
		 */
		public Builder label(String label, String value) {
			return filter("label", Filters.label(label, value));
		}

		/**
		 * Set whether the size that images share is computed.
		 * @param sharedSize whether the size that images share is computed
		 * @return this builder
		 */
		public Builder sharedSize(boolean sharedSize) {
			this.sharedSize = sharedSize;
			return this;
		}

		/**
		 * Set whether digests are told.
		 * @param digests whether digests are told
		 * @return this builder
		 */
		public Builder digests(boolean digests) {
			this.digests = digests;
			return this;
		}

		/**
		 * Set whether the manifests are told (containerd image store).
		 * @param manifests whether the manifests are told (containerd image store)
		 * @return this builder
		 */
		public Builder manifests(boolean manifests) {
			this.manifests = manifests;
			return this;
		}

		/**
		 * Set whether the identity is told, which needs the manifests.
		 * @param identity whether the identity is told, which needs the manifests
		 * @return this builder
		 */
		public Builder identity(boolean identity) {
			this.identity = identity;
			return this;
		}

		/**
		 * Limit the time that listing may take, from its beginning to its end. When it is
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
		public ImageListOptions build() {
			return new ImageListOptions(this.all, this.filters, this.sharedSize, this.digests, this.manifests,
					this.identity, this.timeout);
		}

	}

}

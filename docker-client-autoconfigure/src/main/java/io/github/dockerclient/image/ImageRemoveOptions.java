package io.github.dockerclient.image;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What {@link ImageOperations#remove} shall remove.
 *
 * @param force whether an image is removed even if it has several tags or stopped
 * containers use it, or {@code null} for no
 * @param noPrune whether untagged parents stay, or {@code null} for no
 * @param platforms the platforms whose content is removed, all if empty; since API 1.50
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record ImageRemoveOptions(@Nullable Boolean force, @Nullable Boolean noPrune, List<Platform> platforms,
		@Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public ImageRemoveOptions {
		platforms = Copies.of(platforms);
		TimeLimit.check(timeout);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ImageRemoveOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ImageRemoveOptions}.
	 */
	public static final class Builder {

		private @Nullable Boolean force;

		private @Nullable Boolean noPrune;

		private List<Platform> platforms = List.of();

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set whether an image is removed even if it has several tags or stopped
		 * containers use it.
		 * @param force whether an image is removed even if it has several tags or stopped
		 * containers use it
		 * @return this builder
		 */
		public Builder force(boolean force) {
			this.force = force;
			return this;
		}

		/**
		 * Set whether untagged parents stay.
		 * @param noPrune whether untagged parents stay
		 * @return this builder
		 */
		public Builder noPrune(boolean noPrune) {
			this.noPrune = noPrune;
			return this;
		}

		/**
		 * Remove only the content for a platform. May be called several times. Needs API
		 * 1.50: older engines would remove the whole image.
		 * @param platform the platform, with its architecture
		 * @return this builder
		 */
		public Builder platform(Platform platform) {
			Assert.notNull(platform, "'platform' must not be null");
			this.platforms = Copies.plus(this.platforms, List.of(platform));
			return this;
		}

		/**
		 * Limit the time that the removal may take, from its beginning to its end. When
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
		public ImageRemoveOptions build() {
			return new ImageRemoveOptions(this.force, this.noPrune, this.platforms, this.timeout);
		}

	}

}

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
 * What {@link ImageOperations#load} shall load.
 *
 * @param quiet whether the progress is not told, or {@code null} for the default: it is
 * not, unless one watches it
 * @param platforms the platforms whose images are loaded, with their architectures, all
 * if empty; one since API 1.48, several since API 1.52
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record ImageLoadOptions(@Nullable Boolean quiet, List<Platform> platforms, @Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public ImageLoadOptions {
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

	static ImageLoadOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ImageLoadOptions}.
	 */
	public static final class Builder {

		private @Nullable Boolean quiet;

		private List<Platform> platforms = List.of();

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set whether the progress is not told.
		 * @param quiet whether the progress is not told
		 * @return this builder
		 */
		public Builder quiet(boolean quiet) {
			this.quiet = quiet;
			return this;
		}

		/**
		 * Load only the image for a platform. May be called several times.
		 * @param platform the platform, with its architecture
		 * @return this builder
		 */
		public Builder platform(Platform platform) {
			Assert.notNull(platform, "'platform' must not be null");
			this.platforms = Copies.plus(this.platforms, List.of(platform));
			return this;
		}

		/**
		 * Limit the time that loading may take, from its beginning to its end. When it is
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
		public ImageLoadOptions build() {
			return new ImageLoadOptions(this.quiet, this.platforms, this.timeout);
		}

	}

}

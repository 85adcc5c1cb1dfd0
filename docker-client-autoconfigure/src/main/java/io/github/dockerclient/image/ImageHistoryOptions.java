package io.github.dockerclient.image;

import java.util.function.Consumer;

import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Of which image {@link ImageOperations#history} shall tell the history.
 *
 * @param platform the platform of the image, with its architecture, or {@code null} for
 * the engine's choice; since API 1.48
 */
public record ImageHistoryOptions(@Nullable Platform platform) {

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ImageHistoryOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ImageHistoryOptions}.
	 */
	public static final class Builder {

		private @Nullable Platform platform;

		private Builder() {
		}

		/**
		 * Set the platform of the image.
		 * @param platform the platform, with its architecture
		 * @return this builder
		 */
		public Builder platform(Platform platform) {
			Assert.notNull(platform, "'platform' must not be null");
			this.platform = platform;
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public ImageHistoryOptions build() {
			return new ImageHistoryOptions(this.platform);
		}

	}

}

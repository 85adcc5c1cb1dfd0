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
 * What {@link ImageOperations#importImage} shall make of an archive.
 *
 * @param image the name of the new image with its tag, or {@code null} for none
 * @param message the message that its history shall have, or {@code null} for the
 * engine's
 * @param changes instructions as in a Dockerfile that change its configuration
 * @param platform the platform of the new image, or {@code null} for the engine's own
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record ImageImportOptions(@Nullable String image, @Nullable String message, List<String> changes,
		@Nullable Platform platform, @Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public ImageImportOptions {
		changes = Copies.of(changes);
		TimeLimit.check(timeout);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ImageImportOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ImageImportOptions}.
	 */
	public static final class Builder {

		private @Nullable String image;

		private @Nullable String message;

		private List<String> changes = List.of();

		private @Nullable Platform platform;

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set the name of the new image with its tag.
		 * @param image the name of the new image with its tag
		 * @return this builder
		 */
		public Builder image(String image) {
			Assert.notNull(image, "'image' must not be null");
			this.image = image;
			return this;
		}

		/**
		 * Set the message that its history shall have.
		 * @param message the message that its history shall have
		 * @return this builder
		 */
		public Builder message(String message) {
			Assert.notNull(message, "'message' must not be null");
			this.message = message;
			return this;
		}

		/**
		 * Change the image's configuration. May be called several times.
		 * @param instruction an instruction as in a Dockerfile, such as
		 * {@code CMD ["sh"]}
		 * @return this builder
		 */
		public Builder change(String instruction) {
			Assert.notNull(instruction, "'instruction' must not be null");
			this.changes = Copies.plus(this.changes, List.of(instruction));
			return this;
		}

		/**
		 * Set the platform of the new image.
		 * @param platform the platform of the new image
		 * @return this builder
		 */
		public Builder platform(Platform platform) {
			Assert.notNull(platform, "'platform' must not be null");
			this.platform = platform;
			return this;
		}

		/**
		 * Limit the time that the import may take, from its beginning to its end. When it
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
		public ImageImportOptions build() {
			return new ImageImportOptions(this.image, this.message, this.changes, this.platform, this.timeout);
		}

	}

}

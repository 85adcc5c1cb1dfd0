package io.github.dockerclient.container;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.type.ContainerConfig;
import io.github.dockerclient.type.ContainerConfigBuilder;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.ImageReference;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What kind of image {@link ContainerOperations#commit} shall make of a container.
 *
 * @param image the name of the new image, or {@code null} for none; without a tag it gets
 * {@code latest}
 * @param comment the comment that its history shall have, or {@code null} for none
 * @param author its author, or {@code null} for none
 * @param pause whether the container is paused meanwhile; it is unless this is
 * {@code false}
 * @param changes instructions as in a Dockerfile that change its configuration
 * @param config its configuration, or {@code null} for the container's: what is not set
 * here is taken from there
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record ContainerCommitOptions(@Nullable String image, @Nullable String comment, @Nullable String author,
		@Nullable Boolean pause, List<String> changes, @Nullable ContainerConfig config, @Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public ContainerCommitOptions {
		Assert.isTrue(image == null || ImageReference.of(image).digest() == null, () -> String.format(Locale.ROOT,
				"Image name '%s' must not have a digest: a new image gets its own", image));
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

	static ContainerCommitOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	@Nullable ImageReference reference() {
		return (this.image != null) ? ImageReference.of(this.image).withDefaultTag() : null;
	}

	/**
	 * Builds {@link ContainerCommitOptions}.
	 */
	public static final class Builder {

		private @Nullable String image;

		private @Nullable String comment;

		private @Nullable String author;

		private @Nullable Boolean pause;

		private List<String> changes = List.of();

		private @Nullable ContainerConfig config;

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set the name of the new image.
		 * @param image the name of the new image; without a tag it gets {@code latest}
		 * @return this builder
		 */
		public Builder image(String image) {
			Assert.notNull(image, "'image' must not be null");
			this.image = image;
			return this;
		}

		/**
		 * Set the comment that its history shall have.
		 * @param comment the comment that its history shall have
		 * @return this builder
		 */
		public Builder comment(String comment) {
			Assert.notNull(comment, "'comment' must not be null");
			this.comment = comment;
			return this;
		}

		/**
		 * Set its author.
		 * @param author its author, such as {@code Jane Doe <jane@example.com>}
		 * @return this builder
		 */
		public Builder author(String author) {
			Assert.notNull(author, "'author' must not be null");
			this.author = author;
			return this;
		}

		/**
		 * Set whether the container is paused meanwhile.
		 * @param pause whether the container is paused meanwhile; it is unless this is
		 * {@code false}
		 * @return this builder
		 */
		public Builder pause(boolean pause) {
			this.pause = pause;
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
		 * Set the image's configuration.
		 * @param config sets what shall not be as in the container
		 * @return this builder
		 */
		public Builder config(Consumer<ContainerConfigBuilder> config) {
			Assert.notNull(config, "'config' must not be null");
			ContainerConfigBuilder builder = ContainerConfig.builder();
			config.accept(builder);
			this.config = builder.build();
			return this;
		}

		/**
		 * Limit the time that the commit may take, from its beginning to its end. When it
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
		public ContainerCommitOptions build() {
			return new ContainerCommitOptions(this.image, this.comment, this.author, this.pause, this.changes,
					this.config, this.timeout);
		}

	}

}

package io.github.dockerclient.container;

import java.time.Duration;
import java.util.function.Consumer;

import io.github.dockerclient.stream.TimeLimit;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How {@link ContainerOperations#copyFrom} copies.
 *
 * @param followLinks whether a symbolic link at the end of the path in the container is
 * followed
 * @param createParents whether missing directories above the local path are created
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record ContainerCopyFromOptions(boolean followLinks, boolean createParents, @Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public ContainerCopyFromOptions {
		TimeLimit.check(timeout);
	}

	/**
	 * Start to build options.
	 * @return a builder of options that copy as {@code docker cp} does
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ContainerCopyFromOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ContainerCopyFromOptions}.
	 */
	public static final class Builder {

		private boolean followLinks;

		private boolean createParents;

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set whether a symbolic link at the end of the path in the container is
		 * followed, as with {@code docker cp --follow-link}. By default, the link itself
		 * is copied.
		 * @param followLinks whether it is followed
		 * @return this builder
		 */
		public Builder followLinks(boolean followLinks) {
			this.followLinks = followLinks;
			return this;
		}

		/**
		 * Set whether missing directories above the local path are created. By default,
		 * they must exist, as for {@code docker cp}.
		 * @param createParents whether they are created
		 * @return this builder
		 */
		public Builder createParents(boolean createParents) {
			this.createParents = createParents;
			return this;
		}

		/**
		 * Limit the time that copying may take, from its beginning to its end. When it is
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
		public ContainerCopyFromOptions build() {
			return new ContainerCopyFromOptions(this.followLinks, this.createParents, this.timeout);
		}

	}

}

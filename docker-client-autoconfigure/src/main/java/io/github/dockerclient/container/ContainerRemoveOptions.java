package io.github.dockerclient.container;

import java.time.Duration;
import java.util.function.Consumer;

import io.github.dockerclient.stream.TimeLimit;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What {@link ContainerOperations#remove} shall remove.
 *
 * @param volumes whether the container's anonymous volumes are removed too, or
 * {@code null} for no
 * @param force whether a running container is killed first, or {@code null} for no
 * @param link whether the name is that of a link, of which only the link is removed, or
 * {@code null} for no
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record ContainerRemoveOptions(@Nullable Boolean volumes, @Nullable Boolean force, @Nullable Boolean link,
		@Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public ContainerRemoveOptions {
		TimeLimit.check(timeout);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ContainerRemoveOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ContainerRemoveOptions}.
	 */
	public static final class Builder {

		private @Nullable Boolean volumes;

		private @Nullable Boolean force;

		private @Nullable Boolean link;

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set whether the container's anonymous volumes are removed too.
		 * @param volumes whether the container's anonymous volumes are removed too
		 * @return this builder
		 */
		public Builder volumes(boolean volumes) {
			this.volumes = volumes;
			return this;
		}

		/**
		 * Set whether a running container is killed first.
		 * @param force whether a running container is killed first
		 * @return this builder
		 */
		public Builder force(boolean force) {
			this.force = force;
			return this;
		}

		/**
		 * Set whether the name is that of a link, of which only the link is removed.
		 * @param link whether the name is that of a link, of which only the link is
		 * removed
		 * @return this builder
		 */
		public Builder link(boolean link) {
			this.link = link;
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
		public ContainerRemoveOptions build() {
			return new ContainerRemoveOptions(this.volumes, this.force, this.link, this.timeout);
		}

	}

}

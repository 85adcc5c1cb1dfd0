package io.github.dockerclient.container;

import java.time.Duration;
import java.util.function.Consumer;

import io.github.dockerclient.stream.TimeLimit;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What {@link ContainerOperations#inspect} shall tell.
 *
 * @param size whether the sizes on disk are computed, which takes time, or {@code null}
 * for no
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record ContainerInspectOptions(@Nullable Boolean size, @Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public ContainerInspectOptions {
		TimeLimit.check(timeout);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ContainerInspectOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ContainerInspectOptions}.
	 */
	public static final class Builder {

		private @Nullable Boolean size;

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set whether the sizes on disk are computed, which takes time.
		 * @param size whether the sizes on disk are computed, which takes time
		 * @return this builder
		 */
		public Builder size(boolean size) {
			this.size = size;
			return this;
		}

		/**
		 * Limit the time that the answer may take, from its beginning to its end. When it
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
		public ContainerInspectOptions build() {
			return new ContainerInspectOptions(this.size, this.timeout);
		}

	}

}

package io.github.dockerclient.system;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What {@link SystemOperations#df} shall measure.
 *
 * @param type what is measured, since API 1.42; all if there is none
 * @param verbose whether each object is told, since API 1.52, or {@code null} for the
 * engine's choice; before that they always are
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record SystemDfOptions(List<DataUsageType> type, @Nullable Boolean verbose, @Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public SystemDfOptions {
		type = Copies.of(type);
		TimeLimit.check(timeout);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static SystemDfOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link SystemDfOptions}.
	 */
	public static final class Builder {

		private List<DataUsageType> type = List.of();

		private @Nullable Boolean verbose;

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set what is measured, since API 1.42. May be called several times.
		 * @param types what is measured
		 * @return this builder
		 */
		public Builder type(DataUsageType... types) {
			this.type = Copies.plus(this.type, Copies.nonNull("types", types));
			return this;
		}

		/**
		 * Set whether each object is told, since API 1.52.
		 * @param verbose whether each object is told
		 * @return this builder
		 */
		public Builder verbose(boolean verbose) {
			this.verbose = verbose;
			return this;
		}

		/**
		 * Limit the time that measuring may take, from its beginning to its end. When it
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
		public SystemDfOptions build() {
			return new SystemDfOptions(this.type, this.verbose, this.timeout);
		}

	}

}

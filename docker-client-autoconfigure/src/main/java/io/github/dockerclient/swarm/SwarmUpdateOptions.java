package io.github.dockerclient.swarm;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * What {@link SwarmOperations#update} shall replace besides.
 *
 * @param rotateWorkerToken whether to replace the token of workers; {@code null} is no
 * @param rotateManagerToken whether to replace the token of managers; {@code null} is no
 * @param rotateManagerUnlockKey whether to replace the key that unlocks managers;
 * {@code null} is no
 */
public record SwarmUpdateOptions(@Nullable Boolean rotateWorkerToken, @Nullable Boolean rotateManagerToken,
		@Nullable Boolean rotateManagerUnlockKey) {

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static SwarmUpdateOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link SwarmUpdateOptions}.
	 */
	public static final class Builder {

		private @Nullable Boolean rotateWorkerToken;

		private @Nullable Boolean rotateManagerToken;

		private @Nullable Boolean rotateManagerUnlockKey;

		private Builder() {
		}

		/**
		 * Replace the token with which workers join.
		 * @param rotateWorkerToken whether to
		 * @return this builder
		 */
		public Builder rotateWorkerToken(boolean rotateWorkerToken) {
			this.rotateWorkerToken = rotateWorkerToken;
			return this;
		}

		/**
		 * Replace the token with which managers join.
		 * @param rotateManagerToken whether to
		 * @return this builder
		 */
		public Builder rotateManagerToken(boolean rotateManagerToken) {
			this.rotateManagerToken = rotateManagerToken;
			return this;
		}

		/**
		 * Replace the key that unlocks managers.
		 * @param rotateManagerUnlockKey whether to
		 * @return this builder
		 */
		public Builder rotateManagerUnlockKey(boolean rotateManagerUnlockKey) {
			this.rotateManagerUnlockKey = rotateManagerUnlockKey;
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public SwarmUpdateOptions build() {
			return new SwarmUpdateOptions(this.rotateWorkerToken, this.rotateManagerToken, this.rotateManagerUnlockKey);
		}

	}

}

package io.github.dockerclient.container;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How {@link ContainerOperations#start} shall start.
 *
 * @param detachKeys the keys that detach from the container, such as
 * {@code ctrl-p,ctrl-q}, or {@code null} for the engine's
 * @param checkpoint the checkpoint to start from (experimental engines), or {@code null}
 * for none
 * @param checkpointDir the directory of the checkpoint on the engine's machine, or
 * {@code null} for the engine's own
 */
public record ContainerStartOptions(@Nullable String detachKeys, @Nullable String checkpoint,
		@Nullable String checkpointDir) {

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ContainerStartOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ContainerStartOptions}.
	 */
	public static final class Builder {

		private @Nullable String detachKeys;

		private @Nullable String checkpoint;

		private @Nullable String checkpointDir;

		private Builder() {
		}

		/**
		 * Set the keys that detach from the container, such as {@code ctrl-p,ctrl-q}.
		 * @param detachKeys the keys that detach from the container, such as
		 * {@code ctrl-p,ctrl-q}
		 * @return this builder
		 */
		public Builder detachKeys(String detachKeys) {
			Assert.notNull(detachKeys, "'detachKeys' must not be null");
			this.detachKeys = detachKeys;
			return this;
		}

		/**
		 * Set the checkpoint to start from (experimental engines).
		 * @param checkpoint the checkpoint to start from (experimental engines)
		 * @return this builder
		 */
		public Builder checkpoint(String checkpoint) {
			Assert.notNull(checkpoint, "'checkpoint' must not be null");
			this.checkpoint = checkpoint;
			return this;
		}

		/**
		 * Set the directory of the checkpoint on the engine's machine.
		 * @param checkpointDir the directory of the checkpoint on the engine's machine
		 * @return this builder
		 */
		public Builder checkpointDir(String checkpointDir) {
			Assert.notNull(checkpointDir, "'checkpointDir' must not be null");
			this.checkpointDir = checkpointDir;
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public ContainerStartOptions build() {
			return new ContainerStartOptions(this.detachKeys, this.checkpoint, this.checkpointDir);
		}

	}

}

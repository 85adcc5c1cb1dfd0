package io.github.dockerclient.volume;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * How {@link VolumeOperations#remove} shall remove.
 *
 * @param force whether a volume that is not there is no error, and one whose driver is
 * gone is forgotten; {@code null} is no. One in use is refused all the same
 */
public record VolumeRemoveOptions(@Nullable Boolean force) {

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static VolumeRemoveOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link VolumeRemoveOptions}.
	 */
	public static final class Builder {

		private @Nullable Boolean force;

		private Builder() {
		}

		/**
		 * Set whether a volume that is not there is no error, and one whose driver is
		 * gone is forgotten.
		 * @param force whether a volume that is not there is no error, and one whose
		 * driver is gone is forgotten
		 * @return this builder
		 */
		public Builder force(boolean force) {
			this.force = force;
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public VolumeRemoveOptions build() {
			return new VolumeRemoveOptions(this.force);
		}

	}

}

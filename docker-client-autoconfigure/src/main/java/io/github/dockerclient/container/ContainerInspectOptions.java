package io.github.dockerclient.container;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * What {@link ContainerOperations#inspect} shall tell.
 *
 * @param size whether the sizes on disk are computed, which takes time, or {@code null}
 * for no
 */
public record ContainerInspectOptions(@Nullable Boolean size) {

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
		 * Build the options.
		 * @return the options
		 */
		public ContainerInspectOptions build() {
			return new ContainerInspectOptions(this.size);
		}

	}

}

package io.github.dockerclient.network;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * How {@link NetworkOperations#disconnect} shall disconnect.
 *
 * @param force whether the connection is cut even if the container is not there any more,
 * or {@code null} for no
 */
public record NetworkDisconnectOptions(@Nullable Boolean force) {

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static NetworkDisconnectOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link NetworkDisconnectOptions}.
	 */
	public static final class Builder {

		private @Nullable Boolean force;

		private Builder() {
		}

		/**
		 * Set whether the connection is cut even if the container is not there any more.
		 * @param force whether the connection is cut even if the container is not there
		 * any more
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
		public NetworkDisconnectOptions build() {
			return new NetworkDisconnectOptions(this.force);
		}

	}

}

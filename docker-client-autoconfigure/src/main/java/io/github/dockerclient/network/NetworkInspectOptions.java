package io.github.dockerclient.network;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What {@link NetworkOperations#inspect} shall tell.
 *
 * @param verbose whether the services of a swarm in the network are told as well, or
 * {@code null} for no
 * @param scope how far the network must reach, if several have the name: {@code local},
 * {@code swarm} or {@code global}; {@code null} for any
 */
public record NetworkInspectOptions(@Nullable Boolean verbose, @Nullable String scope) {

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static NetworkInspectOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link NetworkInspectOptions}.
	 */
	public static final class Builder {

		private @Nullable Boolean verbose;

		private @Nullable String scope;

		private Builder() {
		}

		/**
		 * Set whether the services of a swarm in the network are told as well.
		 * @param verbose whether the services of a swarm in the network are told as well
		 * @return this builder
		 */
		public Builder verbose(boolean verbose) {
			this.verbose = verbose;
			return this;
		}

		/**
		 * Set how far the network must reach, if several have the name: {@code local},
		 * {@code swarm} or {@code global}.
		 * @param scope how far the network must reach, if several have the name:
		 * {@code local}, {@code swarm} or {@code global}
		 * @return this builder
		 */
		public Builder scope(String scope) {
			Assert.notNull(scope, "'scope' must not be null");
			this.scope = scope;
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public NetworkInspectOptions build() {
			return new NetworkInspectOptions(this.verbose, this.scope);
		}

	}

}

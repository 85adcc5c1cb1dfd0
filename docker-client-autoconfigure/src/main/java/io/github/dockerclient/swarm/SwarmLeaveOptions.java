package io.github.dockerclient.swarm;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * How {@link SwarmOperations#leave} shall leave a swarm.
 *
 * @param force whether a manager may leave, even if the swarm breaks by that;
 * {@code null} is no
 */
public record SwarmLeaveOptions(@Nullable Boolean force) {

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static SwarmLeaveOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link SwarmLeaveOptions}.
	 */
	public static final class Builder {

		private @Nullable Boolean force;

		private Builder() {
		}

		/**
		 * Leave even as a manager, and even if the swarm breaks by that.
		 * @param force whether to
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
		public SwarmLeaveOptions build() {
			return new SwarmLeaveOptions(this.force);
		}

	}

}

package io.github.dockerclient.node;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * How {@link NodeOperations#remove} shall remove a node.
 *
 * @param force whether to remove one that is not down; {@code null} is no
 */
public record NodeRemoveOptions(@Nullable Boolean force) {

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static NodeRemoveOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link NodeRemoveOptions}.
	 */
	public static final class Builder {

		private @Nullable Boolean force;

		private Builder() {
		}

		/**
		 * Remove the node even if it is not down.
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
		public NodeRemoveOptions build() {
			return new NodeRemoveOptions(this.force);
		}

	}

}

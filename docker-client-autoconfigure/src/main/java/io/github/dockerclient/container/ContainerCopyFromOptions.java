package io.github.dockerclient.container;

import java.util.function.Consumer;

/**
 * How {@link ContainerOperations#copyFrom} copies.
 *
 * @param followLinks whether a symbolic link at the end of the path in the container is
 * followed
 * @param createParents whether missing directories above the local path are created
 */
public record ContainerCopyFromOptions(boolean followLinks, boolean createParents) {

	/**
	 * Start to build options.
	 * @return a builder of options that copy as {@code docker cp} does
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ContainerCopyFromOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ContainerCopyFromOptions}.
	 */
	public static final class Builder {

		private boolean followLinks;

		private boolean createParents;

		private Builder() {
		}

		/**
		 * Set whether a symbolic link at the end of the path in the container is
		 * followed, as with {@code docker cp --follow-link}. By default, the link itself
		 * is copied.
		 * @param followLinks whether it is followed
		 * @return this builder
		 */
		public Builder followLinks(boolean followLinks) {
			this.followLinks = followLinks;
			return this;
		}

		/**
		 * Set whether missing directories above the local path are created. By default,
		 * they must exist, as for {@code docker cp}.
		 * @param createParents whether they are created
		 * @return this builder
		 */
		public Builder createParents(boolean createParents) {
			this.createParents = createParents;
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public ContainerCopyFromOptions build() {
			return new ContainerCopyFromOptions(this.followLinks, this.createParents);
		}

	}

}

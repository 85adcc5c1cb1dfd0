package io.github.dockerclient.container;

import io.github.dockerclient.transport.TimedOptions;

/**
 * Options of {@link ContainerOperations#copyFrom}.
 */
public final class ContainerCopyFromOptions extends TimedOptions<ContainerCopyFromOptions> {

	private boolean followLinks;

	private boolean createParents;

	/**
	 * Set whether a symbolic link at the end of the path in the container is followed, as
	 * by {@code docker cp --follow-link}. By default the link itself is copied.
	 * @param followLinks whether it is followed
	 * @return these options
	 */
	public ContainerCopyFromOptions followLinks(boolean followLinks) {
		this.followLinks = followLinks;
		return this;
	}

	/**
	 * Set whether missing directories above the local path are created. By default they
	 * must exist, as for {@code docker cp}.
	 * @param createParents whether they are created
	 * @return these options
	 */
	public ContainerCopyFromOptions createParents(boolean createParents) {
		this.createParents = createParents;
		return this;
	}

	boolean isFollowLinks() {
		return this.followLinks;
	}

	boolean isCreateParents() {
		return this.createParents;
	}

	@Override
	protected ContainerCopyFromOptions copy() {
		return super.copy();
	}

}

package io.github.dockerclient.container;

import io.github.dockerclient.transport.TimedOptions;

/**
 * Options of {@link ContainerOperations#copyTo}.
 */
public final class ContainerCopyToOptions extends TimedOptions<ContainerCopyToOptions> {

	private boolean keepOwners;

	private boolean followLinks;

	/**
	 * Create options that replace no directory.
	 */
	public ContainerCopyToOptions() {
		noOverwriteDirNonDir(true);
	}

	/**
	 * Set whether the engine refuses to replace a directory by something else, or
	 * something else by a directory. By default it does, as for {@code docker cp}.
	 * @param noOverwriteDirNonDir whether the engine refuses
	 * @return these options
	 */
	public ContainerCopyToOptions noOverwriteDirNonDir(boolean noOverwriteDirNonDir) {
		return query("noOverwriteDirNonDir", noOverwriteDirNonDir);
	}

	/**
	 * Set whether everything belongs to the user that the container runs as, as with
	 * {@code docker cp --archive}. By default it does not. Without such a user this
	 * option has no effect. Docker 20.10 looks for the user on its own host, Docker 28.5
	 * in the container.
	 * @param copyUIDGID whether it belongs to the container's user
	 * @return these options
	 */
	public ContainerCopyToOptions copyUIDGID(boolean copyUIDGID) {
		return query("copyUIDGID", copyUIDGID);
	}

	/**
	 * Set whether local files keep the numbers of their owners, as for {@code docker cp}.
	 * By default they belong to root: the users of this machine mean nothing in a
	 * container. Has no effect on an archive, which contains the owners.
	 * @param keepOwners whether local files keep their owners
	 * @return these options
	 */
	public ContainerCopyToOptions keepOwners(boolean keepOwners) {
		this.keepOwners = keepOwners;
		return this;
	}

	/**
	 * Set whether the local path is followed if it is a symbolic link, as by
	 * {@code docker cp --follow-link}. By default the link itself is copied. Links in a
	 * directory are always copied as such. Has no effect on an archive.
	 * @param followLinks whether it is followed
	 * @return these options
	 */
	public ContainerCopyToOptions followLinks(boolean followLinks) {
		this.followLinks = followLinks;
		return this;
	}

	boolean isKeepOwners() {
		return this.keepOwners;
	}

	boolean isFollowLinks() {
		return this.followLinks;
	}

	@Override
	protected ContainerCopyToOptions copy() {
		return super.copy();
	}

}

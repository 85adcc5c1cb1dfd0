package io.github.dockerclient.container;

import java.time.Duration;
import java.util.function.Consumer;

import io.github.dockerclient.stream.TimeLimit;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How {@link ContainerOperations#copyTo} shall copy.
 *
 * @param noOverwriteDirNonDir whether the engine refuses to replace a directory by
 * something else, or something else by a directory
 * @param copyUIDGID whether everything shall belong to the user that the container runs
 * as, or {@code null} for no; without such a user it changes nothing
 * @param keepOwners whether local files keep their owners; else they belong to root. Of
 * no use for an archive, which tells the owners itself
 * @param followLinks whether the local path is followed if it is a symbolic link. Of no
 * use for an archive
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record ContainerCopyToOptions(boolean noOverwriteDirNonDir, @Nullable Boolean copyUIDGID, boolean keepOwners,
		boolean followLinks, @Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public ContainerCopyToOptions {
		TimeLimit.check(timeout);
	}

	/**
	 * Start to build options.
	 * @return a builder of options that replace no directory
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ContainerCopyToOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ContainerCopyToOptions}.
	 */
	public static final class Builder {

		private boolean noOverwriteDirNonDir = true;

		private @Nullable Boolean copyUIDGID;

		private boolean keepOwners;

		private boolean followLinks;

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set whether the engine refuses to replace a directory by something else, or
		 * something else by a directory. Without, it refuses, as for {@code docker cp}.
		 * @param noOverwriteDirNonDir whether the engine refuses
		 * @return this builder
		 */
		public Builder noOverwriteDirNonDir(boolean noOverwriteDirNonDir) {
			this.noOverwriteDirNonDir = noOverwriteDirNonDir;
			return this;
		}

		/**
		 * Set whether everything belongs to the user that the container runs as, as with
		 * {@code docker cp --archive}. Without such a user it changes nothing. Docker
		 * 20.10 looks for the user on its own host, Docker 28.5 in the container.
		 * @param copyUIDGID whether it shall belong to the container's user
		 * @return this builder
		 */
		public Builder copyUIDGID(boolean copyUIDGID) {
			this.copyUIDGID = copyUIDGID;
			return this;
		}

		/**
		 * Set whether local files keep the numbers of their owners, as for
		 * {@code docker cp}. By default, they belong to root: the users of this machine
		 * mean nothing in a container.
		 * @param keepOwners whether local files keep their owners
		 * @return this builder
		 */
		public Builder keepOwners(boolean keepOwners) {
			this.keepOwners = keepOwners;
			return this;
		}

		/**
		 * Set whether the local path is followed if it is a symbolic link, as with
		 * {@code docker cp --follow-link}. By default, the link itself is copied. Links
		 * in a directory are always copied as such.
		 * @param followLinks whether it is followed
		 * @return this builder
		 */
		public Builder followLinks(boolean followLinks) {
			this.followLinks = followLinks;
			return this;
		}

		/**
		 * Limit the time that copying may take, from its beginning to its end. When it is
		 * over, the operation is given up and fails with a
		 * {@link io.github.dockerclient.error.DockerTimeoutException}.
		 * @param timeout the limit, which must be positive; none unless set
		 * @return this builder
		 */
		public Builder timeout(Duration timeout) {
			Assert.notNull(timeout, "'timeout' must not be null");
			this.timeout = timeout;
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public ContainerCopyToOptions build() {
			return new ContainerCopyToOptions(this.noOverwriteDirNonDir, this.copyUIDGID, this.keepOwners,
					this.followLinks, this.timeout);
		}

	}

}

package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The type of a mount.
 *
 * @param value the name that the API uses
 */
public record MountType(@JsonValue String value) {

	/** A file or directory of the host. */
	public static final MountType BIND = new MountType("bind");

	/** A named or anonymous volume. */
	public static final MountType VOLUME = new MountType("volume");

	/** A file system in memory. */
	public static final MountType TMPFS = new MountType("tmpfs");

	/** A named pipe of a Windows host. */
	public static final MountType NPIPE = new MountType("npipe");

	/** A cluster volume of a swarm. Since API 1.42. */
	public static final MountType CLUSTER = new MountType("cluster");

	/** The content of an image. Since API 1.48. */
	public static final MountType IMAGE = new MountType("image");

	@Override
	public String toString() {
		return this.value;
	}

}

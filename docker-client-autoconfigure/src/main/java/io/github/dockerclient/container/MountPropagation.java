package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whether later mounts below a bind mount are visible on its other side.
 *
 * @param value the name that the API uses; in responses, empty for other types of mounts
 */
public record MountPropagation(@JsonValue String value) {

	/** Not visible on either side. */
	public static final MountPropagation PRIVATE = new MountPropagation("private");

	/** As {@link #PRIVATE}, including all mounts below. The default. */
	public static final MountPropagation RPRIVATE = new MountPropagation("rprivate");

	/** Visible on both sides. */
	public static final MountPropagation SHARED = new MountPropagation("shared");

	/** As {@link #SHARED}, including all mounts below. */
	public static final MountPropagation RSHARED = new MountPropagation("rshared");

	/** The host's mounts are visible in the container, but not the other way round. */
	public static final MountPropagation SLAVE = new MountPropagation("slave");

	/** As {@link #SLAVE}, including all mounts below. */
	public static final MountPropagation RSLAVE = new MountPropagation("rslave");

	@Override
	public String toString() {
		return this.value;
	}

}

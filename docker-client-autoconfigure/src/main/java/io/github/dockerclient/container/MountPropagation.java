package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whether mounts made below a bind mount later are seen on the other side of it.
 *
 * @param value the name on the wire; empty in answers about mounts that are no bind
 * mounts
 */
public record MountPropagation(@JsonValue String value) {

	/** Not seen on either side. */
	public static final MountPropagation PRIVATE = new MountPropagation("private");

	/** As {@link #PRIVATE}, for all mounts below as well. The default. */
	public static final MountPropagation RPRIVATE = new MountPropagation("rprivate");

	/** Seen on both sides. */
	public static final MountPropagation SHARED = new MountPropagation("shared");

	/** As {@link #SHARED}, for all mounts below as well. */
	public static final MountPropagation RSHARED = new MountPropagation("rshared");

	/** The host's mounts are seen in the container, not the other way round. */
	public static final MountPropagation SLAVE = new MountPropagation("slave");

	/** As {@link #SLAVE}, for all mounts below as well. */
	public static final MountPropagation RSLAVE = new MountPropagation("rslave");

	@Override
	public String toString() {
		return this.value;
	}

}

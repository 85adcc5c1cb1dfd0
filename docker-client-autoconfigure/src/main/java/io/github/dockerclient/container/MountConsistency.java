package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How strictly a mount is kept consistent between container and host. Only old versions
 * of Docker Desktop apply it.
 *
 * @param value the name that the API uses
 */
public record MountConsistency(@JsonValue String value) {

	/** The engine's default. */
	public static final MountConsistency DEFAULT = new MountConsistency("default");

	/** Both sides always have the same view. */
	public static final MountConsistency CONSISTENT = new MountConsistency("consistent");

	/** The host's view is authoritative; the container's view may lag behind. */
	public static final MountConsistency CACHED = new MountConsistency("cached");

	/** The container's view is authoritative; the host's view may lag behind. */
	public static final MountConsistency DELEGATED = new MountConsistency("delegated");

	@Override
	public String toString() {
		return this.value;
	}

}

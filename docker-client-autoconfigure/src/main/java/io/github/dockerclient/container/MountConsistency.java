package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How strictly a mount is kept the same in container and host. Only Docker Desktop of old
 * did something about it.
 *
 * @param value the name on the wire
 */
public record MountConsistency(@JsonValue String value) {

	/** Whatever the engine takes by default. */
	public static final MountConsistency DEFAULT = new MountConsistency("default");

	/** Both sides always see the same. */
	public static final MountConsistency CONSISTENT = new MountConsistency("consistent");

	/** The host's view leads, the container may lag. */
	public static final MountConsistency CACHED = new MountConsistency("cached");

	/** The container's view leads, the host may lag. */
	public static final MountConsistency DELEGATED = new MountConsistency("delegated");

	@Override
	public String toString() {
		return this.value;
	}

}

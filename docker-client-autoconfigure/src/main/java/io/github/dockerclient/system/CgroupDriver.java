package io.github.dockerclient.system;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The manager of the control groups of containers.
 *
 * @param value the name that the API uses
 */
public record CgroupDriver(@JsonValue String value) {

	/** The engine itself. */
	public static final CgroupDriver CGROUPFS = new CgroupDriver("cgroupfs");

	/** The host's systemd. */
	public static final CgroupDriver SYSTEMD = new CgroupDriver("systemd");

	/** No manager, for a rootless engine without cgroups version 2. */
	public static final CgroupDriver NONE = new CgroupDriver("none");

	@Override
	public String toString() {
		return this.value;
	}

}

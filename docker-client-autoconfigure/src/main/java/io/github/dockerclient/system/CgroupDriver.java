package io.github.dockerclient.system;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Who manages the control groups of containers.
 *
 * @param value the name on the wire
 */
public record CgroupDriver(@JsonValue String value) {

	/** The engine itself. */
	public static final CgroupDriver CGROUPFS = new CgroupDriver("cgroupfs");

	/** The systemd of the host. */
	public static final CgroupDriver SYSTEMD = new CgroupDriver("systemd");

	/** Nobody; a rootless engine without cgroups of version 2. */
	public static final CgroupDriver NONE = new CgroupDriver("none");

	@Override
	public String toString() {
		return this.value;
	}

}

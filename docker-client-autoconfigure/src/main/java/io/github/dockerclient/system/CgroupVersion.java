package io.github.dockerclient.system;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The version of the control groups of a host.
 *
 * @param value the number that the API uses
 */
public record CgroupVersion(@JsonValue String value) {

	/** Version 1, with a hierarchy for each controller. */
	public static final CgroupVersion V1 = new CgroupVersion("1");

	/** Version 2, with a single hierarchy. */
	public static final CgroupVersion V2 = new CgroupVersion("2");

	@Override
	public String toString() {
		return this.value;
	}

}

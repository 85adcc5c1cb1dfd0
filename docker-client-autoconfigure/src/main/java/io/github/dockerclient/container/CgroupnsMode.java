package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The cgroup namespace mode of a container.
 *
 * @param value the name that the API uses; if empty, the engine chooses the mode
 */
public record CgroupnsMode(@JsonValue String value) {

	/** The container has a cgroup namespace of its own. */
	public static final CgroupnsMode PRIVATE = new CgroupnsMode("private");

	/** The container is in the host's cgroup namespace. */
	public static final CgroupnsMode HOST = new CgroupnsMode("host");

	@Override
	public String toString() {
		return this.value;
	}

}

package io.github.dockerclient.swarm;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a node stands to its swarm.
 *
 * @param value the name on the wire; empty if the engine did not say
 */
public record LocalNodeState(@JsonValue String value) {

	/** It is in no swarm. */
	public static final LocalNodeState INACTIVE = new LocalNodeState("inactive");

	/** It is joining, or tries to reach its swarm. */
	public static final LocalNodeState PENDING = new LocalNodeState("pending");

	/** It takes part. */
	public static final LocalNodeState ACTIVE = new LocalNodeState("active");

	/** Something is wrong. */
	public static final LocalNodeState ERROR = new LocalNodeState("error");

	/** Its manager waits to be unlocked. */
	public static final LocalNodeState LOCKED = new LocalNodeState("locked");

	@Override
	public String toString() {
		return this.value;
	}

}

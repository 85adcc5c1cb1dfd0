package io.github.dockerclient.swarm;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of a node in relation to its swarm.
 *
 * @param value the name that the API uses; empty if the engine did not report it
 */
public record LocalNodeState(@JsonValue String value) {

	/** The node is not part of a swarm. */
	public static final LocalNodeState INACTIVE = new LocalNodeState("inactive");

	/** The node is joining a swarm, or is trying to reach its swarm. */
	public static final LocalNodeState PENDING = new LocalNodeState("pending");

	/** The node takes part in the swarm. */
	public static final LocalNodeState ACTIVE = new LocalNodeState("active");

	/** An error has occurred. */
	public static final LocalNodeState ERROR = new LocalNodeState("error");

	/** The node is a manager that is waiting to be unlocked. */
	public static final LocalNodeState LOCKED = new LocalNodeState("locked");

	@Override
	public String toString() {
		return this.value;
	}

}

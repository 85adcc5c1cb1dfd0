package io.github.dockerclient.node;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of a node, as observed by the managers.
 *
 * @param value the name that the API uses
 */
public record NodeState(@JsonValue String value) {

	/** The node has not sent a message since the manager started. */
	public static final NodeState UNKNOWN = new NodeState("unknown");

	/** The node has not sent a message for too long. */
	public static final NodeState DOWN = new NodeState("down");

	/** The node accepts tasks. */
	public static final NodeState READY = new NodeState("ready");

	/** The node has left the swarm, or has lost its connection. */
	public static final NodeState DISCONNECTED = new NodeState("disconnected");

	@Override
	public String toString() {
		return this.value;
	}

}

package io.github.dockerclient.node;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whether managers hear of a node.
 *
 * @param value the name on the wire
 */
public record NodeState(@JsonValue String value) {

	/** It was not heard of since the manager began. */
	public static final NodeState UNKNOWN = new NodeState("unknown");

	/** It was not heard of for too long. */
	public static final NodeState DOWN = new NodeState("down");

	/** It takes tasks. */
	public static final NodeState READY = new NodeState("ready");

	/** It has left, or lost its connection. */
	public static final NodeState DISCONNECTED = new NodeState("disconnected");

	@Override
	public String toString() {
		return this.value;
	}

}

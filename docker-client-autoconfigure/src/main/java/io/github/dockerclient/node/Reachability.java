package io.github.dockerclient.node;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whether the other managers can reach a manager.
 *
 * @param value the name that the API uses
 */
public record Reachability(@JsonValue String value) {

	/** It is unknown whether the manager can be reached. */
	public static final Reachability UNKNOWN = new Reachability("unknown");

	/** The other managers cannot reach the manager. */
	public static final Reachability UNREACHABLE = new Reachability("unreachable");

	/** The other managers can reach the manager. */
	public static final Reachability REACHABLE = new Reachability("reachable");

	@Override
	public String toString() {
		return this.value;
	}

}

package io.github.dockerclient.node;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whether the other managers reach a manager.
 *
 * @param value the name on the wire
 */
public record Reachability(@JsonValue String value) {

	/** That is not known. */
	public static final Reachability UNKNOWN = new Reachability("unknown");

	/** They do not. */
	public static final Reachability UNREACHABLE = new Reachability("unreachable");

	/** They do. */
	public static final Reachability REACHABLE = new Reachability("reachable");

	@Override
	public String toString() {
		return this.value;
	}

}

package io.github.dockerclient.system;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How far an event reaches.
 *
 * @param value the name on the wire
 */
public record EventScope(@JsonValue String value) {

	/** The engine alone. */
	public static final EventScope LOCAL = new EventScope("local");

	/** The whole swarm. */
	public static final EventScope SWARM = new EventScope("swarm");

	@Override
	public String toString() {
		return this.value;
	}

}

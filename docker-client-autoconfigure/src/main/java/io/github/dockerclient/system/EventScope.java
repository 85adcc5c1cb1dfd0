package io.github.dockerclient.system;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The scope of an event.
 *
 * @param value the name that the API uses
 */
public record EventScope(@JsonValue String value) {

	/** Only the engine. */
	public static final EventScope LOCAL = new EventScope("local");

	/** The whole swarm. */
	public static final EventScope SWARM = new EventScope("swarm");

	@Override
	public String toString() {
		return this.value;
	}

}

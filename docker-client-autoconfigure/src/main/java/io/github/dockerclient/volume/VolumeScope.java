package io.github.dockerclient.volume;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How far a volume reaches.
 *
 * @param value the name on the wire
 */
public record VolumeScope(@JsonValue String value) {

	/** The volume is one of the engine. */
	public static final VolumeScope LOCAL = new VolumeScope("local");

	/** The volume is one of the whole swarm, or of what else the driver spans. */
	public static final VolumeScope GLOBAL = new VolumeScope("global");

	@Override
	public String toString() {
		return this.value;
	}

}

package io.github.dockerclient.volume;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The scope of a volume.
 *
 * @param value the name that the API uses
 */
public record VolumeScope(@JsonValue String value) {

	/** The volume belongs to one engine. */
	public static final VolumeScope LOCAL = new VolumeScope("local");

	/**
	 * The volume is available in the whole swarm, or in any other cluster that the driver
	 * spans.
	 */
	public static final VolumeScope GLOBAL = new VolumeScope("global");

	@Override
	public String toString() {
		return this.value;
	}

}

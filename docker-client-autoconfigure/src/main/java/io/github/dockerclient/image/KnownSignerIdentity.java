package io.github.dockerclient.image;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A signer that the engine knows.
 *
 * @param value the name on the wire
 */
public record KnownSignerIdentity(@JsonValue String value) {

	/** Docker Hardened Images. */
	public static final KnownSignerIdentity DHI = new KnownSignerIdentity("DHI");

	@Override
	public String toString() {
		return this.value;
	}

}

package io.github.dockerclient.image;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A well-known signer of images.
 *
 * @param value the name that the API uses
 */
public record KnownSignerIdentity(@JsonValue String value) {

	/** Docker Hardened Images. */
	public static final KnownSignerIdentity DHI = new KnownSignerIdentity("DHI");

	@Override
	public String toString() {
		return this.value;
	}

}

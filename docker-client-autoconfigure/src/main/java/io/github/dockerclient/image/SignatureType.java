package io.github.dockerclient.image;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The format of a signature.
 *
 * @param value the name that the API uses
 */
public record SignatureType(@JsonValue String value) {

	/** A Sigstore bundle, version 0.3. */
	public static final SignatureType BUNDLE_V03 = new SignatureType("bundle-v0.3");

	/** The older simple signing format. */
	public static final SignatureType SIMPLE_SIGNING_V1 = new SignatureType("simplesigning-v1");

	@Override
	public String toString() {
		return this.value;
	}

}

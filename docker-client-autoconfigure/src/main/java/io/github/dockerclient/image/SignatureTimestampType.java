package io.github.dockerclient.image;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The kind of authority that confirmed the time of a signature.
 *
 * @param value the name that the API uses
 */
public record SignatureTimestampType(@JsonValue String value) {

	/** A transparency log. */
	public static final SignatureTimestampType TLOG = new SignatureTimestampType("Tlog");

	/** A timestamp authority. */
	public static final SignatureTimestampType TIMESTAMP_AUTHORITY = new SignatureTimestampType("TimestampAuthority");

	@Override
	public String toString() {
		return this.value;
	}

}

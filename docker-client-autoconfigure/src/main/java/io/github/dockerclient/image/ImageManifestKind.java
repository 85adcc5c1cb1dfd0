package io.github.dockerclient.image;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a manifest describes.
 *
 * @param value the name on the wire
 */
public record ImageManifestKind(@JsonValue String value) {

	/** An image that containers can be made of. */
	public static final ImageManifestKind IMAGE = new ImageManifestKind("image");

	/** Statements about another manifest, such as its provenance. */
	public static final ImageManifestKind ATTESTATION = new ImageManifestKind("attestation");

	/** Something else. */
	public static final ImageManifestKind UNKNOWN = new ImageManifestKind("unknown");

	@Override
	public String toString() {
		return this.value;
	}

}

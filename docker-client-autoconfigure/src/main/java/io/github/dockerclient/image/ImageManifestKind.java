package io.github.dockerclient.image;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The kind of content that a manifest describes.
 *
 * @param value the name that the API uses
 */
public record ImageManifestKind(@JsonValue String value) {

	/** An image from which containers can be created. */
	public static final ImageManifestKind IMAGE = new ImageManifestKind("image");

	/** Statements about another manifest, such as its provenance. */
	public static final ImageManifestKind ATTESTATION = new ImageManifestKind("attestation");

	/** Any other content. */
	public static final ImageManifestKind UNKNOWN = new ImageManifestKind("unknown");

	@Override
	public String toString() {
		return this.value;
	}

}

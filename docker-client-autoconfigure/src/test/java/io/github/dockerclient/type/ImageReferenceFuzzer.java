package io.github.dockerclient.type;

import java.nio.charset.StandardCharsets;

/**
 * Parses names of images. An accepted name must be equal when it is written and parsed
 * again.
 */
public final class ImageReferenceFuzzer {

	private ImageReferenceFuzzer() {
	}

	/**
	 * Parse the bytes as the name of an image.
	 * @param data the bytes
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		ImageReference reference;
		try {
			reference = ImageReference.of(new String(data, StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException ex) {
			return;
		}
		if (!ImageReference.of(reference.toString()).equals(reference)) {
			throw new AssertionError(reference);
		}
	}

}

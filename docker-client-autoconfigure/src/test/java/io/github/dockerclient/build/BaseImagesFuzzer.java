package io.github.dockerclient.build;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Looks for the base images of a Dockerfile. Any content must be accepted: only the
 * engine rejects Dockerfiles.
 */
public final class BaseImagesFuzzer {

	private BaseImagesFuzzer() {
	}

	/**
	 * Read the bytes as a Dockerfile.
	 * @param data the bytes
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		BaseImages.registries(new String(data, StandardCharsets.UTF_8), Map.of("VERSION", "1"));
	}

}

package io.github.dockerclient.transport;

import io.github.dockerclient.type.ApiVersion;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Whether output comes in frames or raw, as from a terminal. The bytes do not tell.
 */
final class Framing {

	private static final String RAW = "vnd.docker.raw-stream";

	/** From here on the content type tells whether a stream is multiplexed. */
	private static final ApiVersion TELLS_MULTIPLEXED = new ApiVersion(1, 42);

	private Framing() {
	}

	// Whether the answers of this version tell.
	static boolean isTold(ApiVersion version) {
		return !version.isBefore(TELLS_MULTIPLEXED);
	}

	static boolean isRaw(HttpHeaders headers, ApiVersion version, boolean terminal) {
		if (!isTold(version)) {
			return terminal;
		}
		MediaType type = Answer.mediaType(headers);
		return type != null && type.getSubtype().equals(RAW);
	}

}

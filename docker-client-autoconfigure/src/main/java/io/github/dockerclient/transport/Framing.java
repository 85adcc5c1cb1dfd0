package io.github.dockerclient.transport;

import io.github.dockerclient.type.ApiVersion;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Determines whether output is sent in frames or raw, as from a terminal. This cannot be
 * detected from the bytes.
 */
final class Framing {

	private static final String RAW = "vnd.docker.raw-stream";

	/** Since this version, the content type indicates whether a stream is multiplexed. */
	private static final ApiVersion REPORTED_SINCE = new ApiVersion(1, 42);

	private Framing() {
	}

	// Returns whether the responses of this API version contain the content type.
	static boolean isReported(ApiVersion version) {
		return !version.isBefore(REPORTED_SINCE);
	}

	static boolean isRaw(HttpHeaders headers, ApiVersion version, boolean terminal) {
		if (!isReported(version)) {
			return terminal;
		}
		MediaType type = Answer.mediaType(headers);
		return type != null && type.getSubtype().equals(RAW);
	}

}

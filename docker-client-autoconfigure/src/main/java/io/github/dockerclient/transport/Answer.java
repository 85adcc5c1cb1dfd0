package io.github.dockerclient.transport;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * A response that was read completely.
 *
 * @param status the status of the response
 * @param headers the headers of the response
 * @param body an array that begins with the body; bytes after the body are not part of it
 * @param length the length of the body in bytes
 */
record Answer(int status, HttpHeaders headers, byte[] body, int length) {

	private static final int NOT_MODIFIED = 304;

	private static final String HTML = MediaType.TEXT_HTML_VALUE;

	private static final byte[] NOTHING = new byte[0];

	// Returns a response without its body.
	static Answer head(int status, HttpHeaders headers) {
		return new Answer(status, headers, NOTHING, 0);
	}

	// Returns whether the response is a success that an engine may send. A web server at
	// the engine's address may answer any request with a page and a success status.
	static boolean isAccepted(int status, HttpHeaders headers) {
		String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
		return isSuccess(status) && (type == null || !type.regionMatches(true, 0, HTML, 0, HTML.length()));
	}

	static boolean isSuccess(int status) {
		return (status >= 200 && status < 300) || status == NOT_MODIFIED;
	}

	@Nullable MediaType mediaType() {
		return mediaType(this.headers);
	}

	static @Nullable MediaType mediaType(HttpHeaders headers) {
		try {
			return headers.getContentType();
		}
		catch (InvalidMediaTypeException ex) {
			return null;
		}
	}

	// Returns an array that contains only the body.
	byte[] bytes() {
		return (this.length == this.body.length) ? this.body : Arrays.copyOf(this.body, this.length);
	}

}

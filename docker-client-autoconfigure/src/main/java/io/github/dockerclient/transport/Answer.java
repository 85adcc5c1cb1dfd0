package io.github.dockerclient.transport;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * An answer that was read as a whole.
 *
 * @param status its status
 * @param headers its headers
 * @param body what has its body, perhaps followed by what is not part of it
 * @param length the length of the body in bytes
 */
record Answer(int status, HttpHeaders headers, byte[] body, int length) {

	private static final int NOT_MODIFIED = 304;

	private static final byte[] NOTHING = new byte[0];

	// Without its body.
	static Answer head(int status, HttpHeaders headers) {
		return new Answer(status, headers, NOTHING, 0);
	}

	// Whether it is what was asked for. Whatever is asked of it, a web server may answer
	// with its page, and success.
	static boolean isAccepted(int status, HttpHeaders headers) {
		MediaType type = mediaType(headers);
		return isSuccess(status) && (type == null || !type.isCompatibleWith(MediaType.TEXT_HTML));
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

	// The body and nothing else.
	byte[] bytes() {
		return (this.length == this.body.length) ? this.body : Arrays.copyOf(this.body, this.length);
	}

}

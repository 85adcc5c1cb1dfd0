package io.github.dockerclient.transport;

/**
 * What came is no answer of HTTP.
 */
final class MalformedAnswerException extends RuntimeException {

	MalformedAnswerException(String message) {
		super(message);
	}

}

package io.github.dockerclient.transport;

/**
 * The received bytes are not an HTTP response.
 */
final class MalformedAnswerException extends RuntimeException {

	MalformedAnswerException(String message) {
		super(message);
	}

}

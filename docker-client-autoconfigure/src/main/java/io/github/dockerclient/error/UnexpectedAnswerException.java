package io.github.dockerclient.error;

import org.jspecify.annotations.Nullable;

/**
 * The response does not conform to the Engine API. It may come from a web server or a
 * proxy at the engine's address, or from an engine that deviates from the API.
 */
public class UnexpectedAnswerException extends DockerException {

	/**
	 * Create an exception.
	 * @param message what failed
	 * @param cause the cause, or {@code null}
	 */
	public UnexpectedAnswerException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}

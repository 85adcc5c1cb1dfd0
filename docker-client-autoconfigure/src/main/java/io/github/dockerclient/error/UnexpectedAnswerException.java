package io.github.dockerclient.error;

import org.jspecify.annotations.Nullable;

/**
 * What answered does not speak like a Docker engine: a web server or a proxy at the
 * engine's address, for example.
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

package io.github.dockerclient.error;

import org.jspecify.annotations.Nullable;

/**
 * The answer is not what the Engine API has there: it comes from a web server or a proxy
 * at the engine's address, for example, or from an engine that sends something else.
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

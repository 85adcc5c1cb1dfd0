package io.github.dockerclient.error;

import org.jspecify.annotations.Nullable;

/**
 * Something between this client and a Docker engine failed. The message is one sentence
 * that says what was asked, and of whom.
 */
public abstract class DockerException extends RuntimeException {

	/**
	 * Create an exception.
	 * @param message what failed
	 * @param cause the cause, or {@code null}
	 */
	protected DockerException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}

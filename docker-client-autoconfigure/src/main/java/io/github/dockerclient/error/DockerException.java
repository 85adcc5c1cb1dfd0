package io.github.dockerclient.error;

import org.jspecify.annotations.Nullable;

/**
 * Base class of the failures of calls to a Docker engine. The message is one sentence
 * that names the operation, and the engine's address if the connection failed.
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

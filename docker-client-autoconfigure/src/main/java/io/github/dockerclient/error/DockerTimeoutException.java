package io.github.dockerclient.error;

import org.jspecify.annotations.Nullable;

/**
 * The engine accepted the connection but did not answer in time, no connection became
 * free in time, or an operation exceeded the time limit that the caller had set for it.
 */
public class DockerTimeoutException extends DockerConnectionException {

	/**
	 * Create an exception.
	 * @param message what failed
	 * @param cause the cause, or {@code null}
	 */
	public DockerTimeoutException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}

package io.github.dockerclient.error;

import org.jspecify.annotations.Nullable;

/**
 * The engine accepted the connection but did not answer in time, or no connection became
 * free in time.
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

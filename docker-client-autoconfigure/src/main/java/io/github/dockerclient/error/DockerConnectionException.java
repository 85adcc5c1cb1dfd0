package io.github.dockerclient.error;

import org.jspecify.annotations.Nullable;

/**
 * The engine could not be reached, or hung up before its answer was complete. The message
 * names the address and what to try.
 */
public class DockerConnectionException extends DockerException {

	/**
	 * Create an exception.
	 * @param message what failed
	 * @param cause the cause, or {@code null}
	 */
	public DockerConnectionException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}

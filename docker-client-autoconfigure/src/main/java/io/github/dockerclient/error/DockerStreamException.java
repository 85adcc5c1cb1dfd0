package io.github.dockerclient.error;

import org.jspecify.annotations.Nullable;

/**
 * A stream from an engine contains invalid data, or ended prematurely: in the middle of
 * an item, or before the operation that it reports on.
 */
public class DockerStreamException extends DockerException {

	/**
	 * Create an exception.
	 * @param message what failed
	 * @param cause the cause, or {@code null}
	 */
	public DockerStreamException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}

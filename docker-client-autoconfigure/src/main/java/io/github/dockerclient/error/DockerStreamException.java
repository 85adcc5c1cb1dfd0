package io.github.dockerclient.error;

import org.jspecify.annotations.Nullable;

/**
 * A stream of an engine ended in the middle of an item or before what it belongs to, or
 * holds what no engine sends.
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

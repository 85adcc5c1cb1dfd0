package io.github.dockerclient.error;

import org.jspecify.annotations.Nullable;

/**
 * A container did not reach the state that the caller waited for: healthy, reachable at a
 * port, or that it has written a line. The message contains the reason if the engine
 * reports one.
 */
public class ContainerNotReadyException extends DockerException {

	/**
	 * Create an exception.
	 * @param message the expected state, and why the container did not reach it
	 * @param cause the cause, or {@code null}
	 */
	public ContainerNotReadyException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}

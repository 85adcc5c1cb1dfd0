package io.github.dockerclient.error;

import org.jspecify.annotations.Nullable;

/**
 * A container did not become what was waited for: healthy, or reachable at a port. The
 * message says why not, as far as the engine knows.
 */
public class ContainerNotReadyException extends DockerException {

	/**
	 * Create an exception.
	 * @param message what was waited for, and why it did not come
	 * @param cause the cause, or {@code null}
	 */
	public ContainerNotReadyException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}

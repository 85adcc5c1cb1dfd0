package io.github.dockerclient.error;

import org.jspecify.annotations.Nullable;

/**
 * A call needs another version of the Engine API than the one spoken with the engine.
 * Nothing was sent, or the engine refused it for its version alone. The message names
 * both versions.
 */
public class UnsupportedApiVersionException extends DockerException {

	/**
	 * Create an exception.
	 * @param message what failed
	 * @param cause the cause, or {@code null}
	 */
	public UnsupportedApiVersionException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}

package io.github.dockerclient.error;

import org.jspecify.annotations.Nullable;

/**
 * A call requires another version of the Engine API than the one in use with the engine.
 * Either no request was sent, or the engine rejected it only because of its version. The
 * message contains both versions.
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

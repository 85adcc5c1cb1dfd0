package io.github.dockerclient.error;

import org.jspecify.annotations.Nullable;

/**
 * The credentials for a registry could not be determined: Docker's configuration file is
 * invalid, or a credential helper failed. No request was sent.
 */
public class RegistryCredentialsException extends DockerException {

	/**
	 * Create an exception.
	 * @param message what failed; must not contain a secret
	 * @param cause the cause, or {@code null}
	 */
	public RegistryCredentialsException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}

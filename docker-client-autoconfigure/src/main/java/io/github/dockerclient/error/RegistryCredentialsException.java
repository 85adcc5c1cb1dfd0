package io.github.dockerclient.error;

import org.jspecify.annotations.Nullable;

/**
 * The credentials of a registry could not be found out: Docker's configuration file is
 * broken, or a credential helper failed. Nothing was sent.
 */
public class RegistryCredentialsException extends DockerException {

	/**
	 * Create an exception.
	 * @param message what failed; must not hold a secret
	 * @param cause the cause, or {@code null}
	 */
	public RegistryCredentialsException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}

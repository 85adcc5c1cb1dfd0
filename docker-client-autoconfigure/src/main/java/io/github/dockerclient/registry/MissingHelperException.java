package io.github.dockerclient.registry;

import java.io.IOException;

import io.github.dockerclient.error.RegistryCredentialsException;

/**
 * A credential helper cannot be run, usually because it is not installed.
 */
final class MissingHelperException extends RegistryCredentialsException {

	MissingHelperException(String message, IOException cause) {
		super(message, cause);
	}

}

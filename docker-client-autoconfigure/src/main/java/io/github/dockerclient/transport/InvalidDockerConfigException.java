package io.github.dockerclient.transport;

/**
 * Docker's configuration file is not valid. The message does not quote it.
 */
public class InvalidDockerConfigException extends IllegalArgumentException {

	InvalidDockerConfigException(String message) {
		super(message);
	}

}

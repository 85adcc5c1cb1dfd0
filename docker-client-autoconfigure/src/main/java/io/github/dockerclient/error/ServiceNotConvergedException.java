package io.github.dockerclient.error;

/**
 * A service did not become what its specification says. The message says why not, as far
 * as the swarm knows.
 */
public class ServiceNotConvergedException extends DockerException {

	/**
	 * Create an exception.
	 * @param message what was waited for, and why it did not come
	 */
	public ServiceNotConvergedException(String message) {
		super(message, null);
	}

}

package io.github.dockerclient.error;

/**
 * A service did not reach the state that its specification describes. The message
 * contains the reason if the swarm reports one.
 */
public class ServiceNotConvergedException extends DockerException {

	/**
	 * Create an exception.
	 * @param message the expected state, and why the service did not reach it
	 */
	public ServiceNotConvergedException(String message) {
		super(message, null);
	}

}

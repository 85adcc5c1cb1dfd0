package io.github.dockerclient.error;

/**
 * The client was closed before or during the call or stream. The engine did not cause
 * this, and a retry with the same client cannot succeed.
 */
public class DockerClientClosedException extends DockerException {

	/**
	 * Create an exception.
	 * @param message the call or stream that failed, and the client that was closed
	 */
	public DockerClientClosedException(String message) {
		super(message, null);
	}

}

package io.github.dockerclient.error;

/**
 * The client was closed: while the call or stream was under way, or before it. The engine
 * is not at fault, and trying again with the same client is of no use.
 */
public class DockerClientClosedException extends DockerException {

	/**
	 * Create an exception.
	 * @param message what has ended, and whose client was closed
	 */
	public DockerClientClosedException(String message) {
		super(message, null);
	}

}

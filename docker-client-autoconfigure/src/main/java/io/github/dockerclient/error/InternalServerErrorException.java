package io.github.dockerclient.error;

/**
 * The engine failed (HTTP status 500). Older engines also answer some invalid arguments
 * with this status.
 */
public class InternalServerErrorException extends EngineException {

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param engineMessage the engine's error message
	 */
	public InternalServerErrorException(String operation, String engineMessage) {
		super(operation, 500, engineMessage);
	}

}

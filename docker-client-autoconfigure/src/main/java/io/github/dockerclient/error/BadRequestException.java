package io.github.dockerclient.error;

/**
 * The engine rejected a parameter or a field of the request (HTTP status 400).
 */
public class BadRequestException extends EngineException {

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param engineMessage the engine's error message
	 */
	public BadRequestException(String operation, String engineMessage) {
		super(operation, 400, engineMessage);
	}

}

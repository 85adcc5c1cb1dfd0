package io.github.dockerclient.error;

/**
 * The engine does not permit the operation (HTTP status 403), such as the removal of a
 * predefined network.
 */
public class ForbiddenException extends EngineException {

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param engineMessage the engine's error message
	 */
	public ForbiddenException(String operation, String engineMessage) {
		super(operation, 403, engineMessage);
	}

}

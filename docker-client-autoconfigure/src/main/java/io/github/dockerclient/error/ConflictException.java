package io.github.dockerclient.error;

/**
 * The request conflicts with the state of the object, or with another object of the same
 * name (HTTP status 409).
 */
public class ConflictException extends EngineException {

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param engineMessage the engine's error message
	 */
	public ConflictException(String operation, String engineMessage) {
		super(operation, 409, engineMessage);
	}

}

package io.github.dockerclient.error;

/**
 * The object's state, or another object of the same name, stands against it (409).
 */
public class ConflictException extends EngineException {

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param engineMessage the engine's own words
	 */
	public ConflictException(String operation, String engineMessage) {
		super(operation, 409, engineMessage);
	}

}

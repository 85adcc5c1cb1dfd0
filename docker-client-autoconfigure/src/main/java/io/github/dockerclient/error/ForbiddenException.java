package io.github.dockerclient.error;

/**
 * The engine does not permit this (403): to remove a predefined network, for example.
 */
public class ForbiddenException extends EngineException {

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param engineMessage the engine's own words
	 */
	public ForbiddenException(String operation, String engineMessage) {
		super(operation, 403, engineMessage);
	}

}

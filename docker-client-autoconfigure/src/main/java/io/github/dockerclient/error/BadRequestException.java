package io.github.dockerclient.error;

/**
 * The engine refused a parameter or a field of the request (400).
 */
public class BadRequestException extends EngineException {

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param engineMessage the engine's own words
	 */
	public BadRequestException(String operation, String engineMessage) {
		super(operation, 400, engineMessage);
	}

}

package io.github.dockerclient.error;

/**
 * The engine failed (500). Older engines answer this for some bad arguments as well.
 */
public class InternalServerErrorException extends EngineException {

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param engineMessage the engine's own words
	 */
	public InternalServerErrorException(String operation, String engineMessage) {
		super(operation, 500, engineMessage);
	}

}

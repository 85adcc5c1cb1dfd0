package io.github.dockerclient.error;

/**
 * There is no such object (404).
 */
public class NotFoundException extends EngineException {

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param engineMessage the engine's own words
	 */
	public NotFoundException(String operation, String engineMessage) {
		this(operation, engineMessage, "");
	}

	/**
	 * Create an exception with advice.
	 * @param operation the method and path of the request, without its query
	 * @param engineMessage the engine's own words
	 * @param advice what may help, which follows on the engine's words
	 */
	public NotFoundException(String operation, String engineMessage, String advice) {
		super(operation, 404, engineMessage, advice, null);
	}

}

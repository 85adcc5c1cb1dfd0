package io.github.dockerclient.error;

/**
 * The container, image or other object does not exist (HTTP status 404).
 */
public class NotFoundException extends EngineException {

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param engineMessage the engine's error message
	 */
	public NotFoundException(String operation, String engineMessage) {
		this(operation, engineMessage, "");
	}

	/**
	 * Create an exception with advice.
	 * @param operation the method and path of the request, without its query
	 * @param engineMessage the engine's error message
	 * @param advice a possible remedy, which is appended to the engine's message
	 */
	public NotFoundException(String operation, String engineMessage, String advice) {
		super(operation, 404, engineMessage, advice, null);
	}

}

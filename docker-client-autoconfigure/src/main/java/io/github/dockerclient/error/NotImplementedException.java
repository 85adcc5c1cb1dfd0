package io.github.dockerclient.error;

/**
 * The engine does not support the operation in its present configuration (HTTP status
 * 501), such as reading the logs of a container whose log driver does not store them.
 */
public class NotImplementedException extends EngineException {

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param engineMessage the engine's error message
	 */
	public NotImplementedException(String operation, String engineMessage) {
		super(operation, 501, engineMessage);
	}

}

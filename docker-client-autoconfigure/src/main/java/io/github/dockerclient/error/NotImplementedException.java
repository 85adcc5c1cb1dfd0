package io.github.dockerclient.error;

/**
 * The engine, as it is configured, cannot do this (501): read the logs of a container
 * whose log driver keeps none, for example.
 */
public class NotImplementedException extends EngineException {

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param engineMessage the engine's own words
	 */
	public NotImplementedException(String operation, String engineMessage) {
		super(operation, 501, engineMessage);
	}

}

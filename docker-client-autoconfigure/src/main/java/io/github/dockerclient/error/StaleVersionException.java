package io.github.dockerclient.error;

/**
 * An update of a swarm object was based on a version that is no longer current, because
 * another client or the swarm itself has changed the object meanwhile. The update was not
 * applied. Read the object again before you repeat it. Engines answer with status 500,
 * and only their message distinguishes this from a failure of the engine.
 */
public class StaleVersionException extends EngineException {

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param status the HTTP status of the answer
	 * @param engineMessage the engine's error message
	 */
	public StaleVersionException(String operation, int status, String engineMessage) {
		super(operation, status, engineMessage);
	}

}

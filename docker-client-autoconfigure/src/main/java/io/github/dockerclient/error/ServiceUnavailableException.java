package io.github.dockerclient.error;

/**
 * The engine is not in a state that permits the operation (HTTP status 503), such as a
 * Swarm operation on an engine that is not part of a swarm.
 */
public class ServiceUnavailableException extends EngineException {

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param engineMessage the engine's error message
	 */
	public ServiceUnavailableException(String operation, String engineMessage) {
		super(operation, 503, engineMessage);
	}

}

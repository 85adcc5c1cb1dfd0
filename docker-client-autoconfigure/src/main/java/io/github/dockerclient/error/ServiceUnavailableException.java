package io.github.dockerclient.error;

/**
 * The engine is not in the state for this (503): a Swarm call outside a swarm, for
 * example.
 */
public class ServiceUnavailableException extends EngineException {

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param engineMessage the engine's own words
	 */
	public ServiceUnavailableException(String operation, String engineMessage) {
		super(operation, 503, engineMessage);
	}

}

package io.github.dockerclient.error;

/**
 * An update of an object of a swarm named a version that is not the current one any more:
 * somebody else, or the swarm itself, has changed it meanwhile. Nothing was changed;
 * whoever wants to must read the object again. Engines answer this with 500, and tell it
 * from failures of their own only by their words.
 */
public class StaleVersionException extends EngineException {

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param status the HTTP status of the answer
	 * @param engineMessage the engine's own words
	 */
	public StaleVersionException(String operation, int status, String engineMessage) {
		super(operation, status, engineMessage);
	}

}

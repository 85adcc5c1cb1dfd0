package io.github.dockerclient.error;

/**
 * The engine, or the registry behind it, refused the credentials (401).
 */
public class UnauthorizedException extends EngineException {

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param engineMessage the engine's own words
	 */
	public UnauthorizedException(String operation, String engineMessage) {
		super(operation, 401, engineMessage);
	}

}

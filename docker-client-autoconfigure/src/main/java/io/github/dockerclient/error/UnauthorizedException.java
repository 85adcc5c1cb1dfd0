package io.github.dockerclient.error;

/**
 * The engine, or what stands before it, refused the caller (401). What the registry
 * behind it refuses is a {@link RegistryUnauthorizedException}.
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

	UnauthorizedException(EngineException refusal, String advice) {
		super(refusal.operation(), refusal.status(), refusal.engineMessage(), advice, refusal);
	}

}

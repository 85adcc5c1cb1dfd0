package io.github.dockerclient.error;

/**
 * The engine, or a proxy in front of it, requires authentication or rejected it (HTTP
 * status 401). If a registry rejects its credentials, the exception is a
 * {@link RegistryUnauthorizedException}.
 */
public class UnauthorizedException extends EngineException {

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param engineMessage the engine's error message
	 */
	public UnauthorizedException(String operation, String engineMessage) {
		super(operation, 401, engineMessage);
	}

	UnauthorizedException(EngineException refusal, String advice) {
		super(refusal.operation(), refusal.status(), refusal.engineMessage(), advice, refusal);
	}

}

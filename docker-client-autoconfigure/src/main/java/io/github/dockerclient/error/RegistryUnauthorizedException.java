package io.github.dockerclient.error;

/**
 * A registry rejected the credentials of a request, or requires credentials and received
 * none. {@link #status()} is the status with which the engine reports this: 401, 500, or
 * 200 if the error was reported inside a stream.
 */
public class RegistryUnauthorizedException extends UnauthorizedException {

	private final String registry;

	/**
	 * Create an exception.
	 * @param registry the registry as it appears in the names of its images
	 * @param advice which credentials were sent, and a possible remedy; must not contain
	 * a secret
	 * @param refusal the engine's response
	 */
	public RegistryUnauthorizedException(String registry, String advice, EngineException refusal) {
		super(refusal, ". " + advice);
		this.registry = registry;
	}

	/**
	 * Return the registry that rejected the request.
	 * @return the registry as it appears in the names of its images; {@code docker.io}
	 * for Docker Hub. If a build uses several registries and the engine does not report
	 * which of them it was, their names
	 */
	public String registry() {
		return this.registry;
	}

}

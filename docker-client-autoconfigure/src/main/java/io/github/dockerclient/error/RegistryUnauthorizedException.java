package io.github.dockerclient.error;

/**
 * A registry refused the credentials that were sent to it, or refused that there were
 * none. {@link #status()} is what the engine answered, which differs: 401 or 500, or 200
 * if the refusal came within a stream.
 */
public class RegistryUnauthorizedException extends UnauthorizedException {

	private final String registry;

	/**
	 * Create an exception.
	 * @param registry the registry as in the names of its images
	 * @param advice what was sent and what to do; must not hold a secret
	 * @param refusal what the engine answered
	 */
	public RegistryUnauthorizedException(String registry, String advice, EngineException refusal) {
		super(refusal, ". " + advice);
		this.registry = registry;
	}

	/**
	 * Return the registry that refused.
	 * @return the registry as in the names of its images; {@code docker.io} for Docker
	 * Hub. Of a build that concerns several, and an engine that does not tell which,
	 * their names
	 */
	public String registry() {
		return this.registry;
	}

}

package io.github.dockerclient.service;

import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.transport.TimedOptions;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options of {@link ServiceOperations#update}, which takes either
 * {@link #registryAuthFrom} or {@link #credentials}.
 */
public final class ServiceUpdateOptions extends TimedOptions<ServiceUpdateOptions> {

	private @Nullable RegistryCredentials credentials;

	private @Nullable Boolean queryRegistry;

	/**
	 * Set whether the service returns to the specification before its last update. By
	 * default it does not. If it does, the specification in the request is ignored.
	 * @param rollback whether it does
	 * @return these options
	 */
	public ServiceUpdateOptions rollback(boolean rollback) {
		return query("rollback", rollback ? "previous" : null);
	}

	/**
	 * Use credentials that the service has already, and send none. By default the
	 * client's credentials for the registry of the image are sent; if it has none, the
	 * service keeps its own.
	 * @param registryAuthFrom the specification whose credentials to use
	 * @return these options
	 */
	public ServiceUpdateOptions registryAuthFrom(RegistryAuthFrom registryAuthFrom) {
		Assert.notNull(registryAuthFrom, "'registryAuthFrom' must not be null");
		return query("registryAuthFrom", registryAuthFrom.value());
	}

	/**
	 * Set the credentials with which nodes pull the image. By default they are those that
	 * the client was configured with.
	 * @param credentials the credentials, for the registry of the image
	 * @return these options
	 */
	public ServiceUpdateOptions credentials(RegistryCredentials credentials) {
		Assert.notNull(credentials, "'credentials' must not be null");
		this.credentials = credentials;
		return this;
	}

	/**
	 * Set whether the registry is queried for the digest and the platforms of the image.
	 * By default it is if the image has no digest, except for a {@link #rollback}.
	 * @param queryRegistry whether to query it
	 * @return these options
	 */
	public ServiceUpdateOptions queryRegistry(boolean queryRegistry) {
		this.queryRegistry = queryRegistry;
		return this;
	}

	@Override
	protected void check() {
		Assert.isTrue(!isRegistryAuthFrom() || this.credentials == null,
				"An update takes either 'registryAuthFrom' or 'credentials'");
	}

	boolean isRollback() {
		return value("rollback") != null;
	}

	boolean isRegistryAuthFrom() {
		return value("registryAuthFrom") != null;
	}

	@Nullable RegistryCredentials credentials() {
		return this.credentials;
	}

	@Nullable Boolean queryRegistry() {
		return this.queryRegistry;
	}

	@Override
	protected ServiceUpdateOptions copy() {
		return super.copy();
	}

}

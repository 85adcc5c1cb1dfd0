package io.github.dockerclient.plugin;

import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.transport.RequestOptions;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options of {@link PluginOperations#privileges}.
 */
public final class PluginPrivilegesOptions extends RequestOptions<PluginPrivilegesOptions> {

	private @Nullable RegistryCredentials credentials;

	/**
	 * Set the credentials for the registry. By default they are those that the client was
	 * configured with.
	 * @param credentials the credentials
	 * @return these options
	 */
	public PluginPrivilegesOptions credentials(RegistryCredentials credentials) {
		Assert.notNull(credentials, "'credentials' must not be null");
		this.credentials = credentials;
		return this;
	}

	@Nullable RegistryCredentials credentials() {
		return this.credentials;
	}

}

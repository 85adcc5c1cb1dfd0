package io.github.dockerclient.plugin;

import java.util.List;
import java.util.function.Predicate;

import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.transport.TimedOptions;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options of {@link PluginOperations#upgrade}.
 */
public final class PluginUpgradeOptions extends TimedOptions<PluginUpgradeOptions> {

	private @Nullable Predicate<List<PluginPrivilege>> accept;

	private @Nullable RegistryCredentials credentials;

	/**
	 * Set whether to accept the privileges that the plugin requires. By default none are
	 * accepted, so that only plugins that require none are installed.
	 * @param accept decides about the privileges
	 * @return these options
	 */
	public PluginUpgradeOptions accept(Predicate<List<PluginPrivilege>> accept) {
		Assert.notNull(accept, "'accept' must not be null");
		this.accept = accept;
		return this;
	}

	/**
	 * Set the credentials for the registry. By default they are those that the client was
	 * configured with.
	 * @param credentials the credentials
	 * @return these options
	 */
	public PluginUpgradeOptions credentials(RegistryCredentials credentials) {
		Assert.notNull(credentials, "'credentials' must not be null");
		this.credentials = credentials;
		return this;
	}

	@Nullable Predicate<List<PluginPrivilege>> accept() {
		return this.accept;
	}

	@Nullable RegistryCredentials credentials() {
		return this.credentials;
	}

}

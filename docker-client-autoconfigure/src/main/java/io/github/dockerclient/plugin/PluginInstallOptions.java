package io.github.dockerclient.plugin;

import java.util.List;
import java.util.function.Predicate;

import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.transport.TimedOptions;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options of {@link PluginOperations#install}.
 */
public final class PluginInstallOptions extends TimedOptions<PluginInstallOptions> {

	private @Nullable Predicate<List<PluginPrivilege>> accept;

	private List<String> settings = List.of();

	private boolean enable;

	private @Nullable RegistryCredentials credentials;

	/**
	 * Set the local name of the plugin. By default it is the name in the registry.
	 * @param alias the name
	 * @return these options
	 */
	public PluginInstallOptions alias(String alias) {
		Assert.hasText(alias, "'alias' of a plugin must not be empty");
		return query("name", alias);
	}

	/**
	 * Set whether to accept the privileges that the plugin requires. By default none are
	 * accepted, so that only plugins that require none are installed.
	 * @param accept decides about the privileges
	 * @return these options
	 */
	public PluginInstallOptions accept(Predicate<List<PluginPrivilege>> accept) {
		Assert.notNull(accept, "'accept' must not be null");
		this.accept = accept;
		return this;
	}

	/**
	 * Add settings of the plugin, which are set before it is enabled. May be called
	 * several times.
	 * @param settings the settings, as {@code NAME=value}
	 * @return these options
	 */
	public PluginInstallOptions set(String... settings) {
		this.settings = Copies.plus(this.settings, Copies.nonNull("settings", settings));
		return this;
	}

	/**
	 * Set whether the plugin is enabled after it is installed. By default it is not.
	 * @param enable whether to enable it
	 * @return these options
	 */
	public PluginInstallOptions enable(boolean enable) {
		this.enable = enable;
		return this;
	}

	/**
	 * Set the credentials for the registry. By default they are those that the client was
	 * configured with.
	 * @param credentials the credentials
	 * @return these options
	 */
	public PluginInstallOptions credentials(RegistryCredentials credentials) {
		Assert.notNull(credentials, "'credentials' must not be null");
		this.credentials = credentials;
		return this;
	}

	@Nullable String alias() {
		return (value("name") instanceof String alias) ? alias : null;
	}

	@Nullable Predicate<List<PluginPrivilege>> accept() {
		return this.accept;
	}

	List<String> settings() {
		return this.settings;
	}

	boolean isEnable() {
		return this.enable;
	}

	@Nullable RegistryCredentials credentials() {
		return this.credentials;
	}

	// Without the values of the settings, which are often secrets.
	@Override
	public String toString() {
		return "PluginInstallOptions[alias=" + alias() + ", settings=" + Copies.hiding(this.settings) + ", enable="
				+ this.enable + "]";
	}

	@Override
	protected PluginInstallOptions copy() {
		return super.copy();
	}

}

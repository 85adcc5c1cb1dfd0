package io.github.dockerclient.plugin;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.type.Copies;

/**
 * Thrown when a plugin requires privileges that were not accepted. The plugin was not
 * installed or upgraded.
 */
public class PluginPrivilegesRefusedException extends DockerException {

	private final transient List<PluginPrivilege> privileges;

	/**
	 * Create an exception.
	 * @param remote the name of the plugin in its registry
	 * @param privileges the privileges that the plugin requires
	 */
	public PluginPrivilegesRefusedException(String remote, List<PluginPrivilege> privileges) {
		super(String.format(Locale.ROOT,
				"Plugin '%s' asks for privileges that were not accepted: %s. Accept them with 'accept' of the options",
				remote, describe(privileges)), null);
		this.privileges = Copies.of(privileges);
	}

	private static String describe(List<PluginPrivilege> privileges) {
		return privileges.stream()
			.map((privilege) -> privilege.name() + " " + privilege.value())
			.collect(Collectors.joining(", "));
	}

	/**
	 * Return the privileges that the plugin requires.
	 * @return the privileges
	 */
	public List<PluginPrivilege> privileges() {
		return this.privileges;
	}

}

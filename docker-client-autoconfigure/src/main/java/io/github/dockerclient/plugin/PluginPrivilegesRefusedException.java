package io.github.dockerclient.plugin;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.type.Copies;

/**
 * A plugin asks for privileges that were not accepted. It was not installed or upgraded.
 */
public class PluginPrivilegesRefusedException extends DockerException {

	private final transient List<PluginPrivilege> privileges;

	/**
	 * Create an exception.
	 * @param remote the name of the plugin in its registry
	 * @param privileges what it asks for
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
	 * Return what the plugin asks for.
	 * @return the privileges
	 */
	public List<PluginPrivilege> privileges() {
		return this.privileges;
	}

}

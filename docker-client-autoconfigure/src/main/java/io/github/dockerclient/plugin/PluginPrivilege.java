package io.github.dockerclient.plugin;

import java.util.List;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * A privilege on the host that a plugin requires and the user must accept.
 *
 * @param name the kind of privilege, such as {@code network}, {@code mount},
 * {@code device} or {@code capabilities}
 * @param description a description of the privilege
 * @param value the required values
 */
public record PluginPrivilege(@Nullable String name, @Nullable String description, List<String> value) {

	/**
	 * Create a privilege.
	 */
	public PluginPrivilege {
		value = Copies.of(value);
	}

}

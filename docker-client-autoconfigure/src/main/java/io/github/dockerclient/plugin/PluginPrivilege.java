package io.github.dockerclient.plugin;

import java.util.List;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * Something that a plugin may do on the host, to which its user has to agree.
 *
 * @param name the kind, such as {@code network}, {@code mount}, {@code device} or
 * {@code capabilities}
 * @param description what it is, in words
 * @param value what is asked for
 */
public record PluginPrivilege(@Nullable String name, @Nullable String description, List<String> value) {

	/**
	 * Create a privilege.
	 */
	public PluginPrivilege {
		value = Copies.of(value);
	}

}

package io.github.dockerclient.plugin;

import java.util.List;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * An environment variable of a plugin. Part of {@link PluginConfig}.
 *
 * @param name the name of the variable
 * @param description the purpose of the variable
 * @param settable the fields that can be set: {@code value}
 * @param value the value; {@code null} if the variable has no value until it is set
 */
public record PluginEnv(String name, @Nullable String description, List<String> settable, @Nullable String value) {

	/**
	 * Create a variable.
	 */
	public PluginEnv {
		settable = Copies.of(settable);
	}

}

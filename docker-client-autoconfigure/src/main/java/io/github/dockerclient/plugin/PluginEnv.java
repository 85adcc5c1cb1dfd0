package io.github.dockerclient.plugin;

import java.util.List;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * A variable of a plugin's environment. Part of {@link PluginConfig}.
 *
 * @param name the name of the variable
 * @param description what it is for
 * @param settable which of its fields can be set: {@code value}
 * @param value its value; {@code null} if it has none until it is set
 */
public record PluginEnv(String name, @Nullable String description, List<String> settable, @Nullable String value) {

	/**
	 * Create a variable.
	 */
	public PluginEnv {
		settable = Copies.of(settable);
	}

}

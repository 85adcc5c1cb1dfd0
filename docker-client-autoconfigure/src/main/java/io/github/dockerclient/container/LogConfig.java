package io.github.dockerclient.container;

import java.util.Map;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * The log driver for the output of a container. Part of {@link HostConfig}.
 *
 * @param type the log driver: {@code json-file}, {@code local}, {@code journald},
 * {@code none}, or another one, which may be a plugin
 * @param config the options of the driver by name, such as {@code max-size}
 */
public record LogConfig(@Nullable String type, Map<String, String> config) {

	/**
	 * Create a log config.
	 */
	public LogConfig {
		config = Copies.hiding(config);
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static LogConfigBuilder builder() {
		return LogConfigBuilder.builder();
	}

}

package io.github.dockerclient.service;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * From where an update takes the credentials for the registry, if it brings none along.
 *
 * @param value the name on the wire
 */
public record RegistryAuthFrom(@JsonValue String value) {

	/** Those that the service has. */
	public static final RegistryAuthFrom SPEC = new RegistryAuthFrom("spec");

	/** Those that the service had before its last update. */
	public static final RegistryAuthFrom PREVIOUS_SPEC = new RegistryAuthFrom("previous-spec");

	@Override
	public String toString() {
		return this.value;
	}

}

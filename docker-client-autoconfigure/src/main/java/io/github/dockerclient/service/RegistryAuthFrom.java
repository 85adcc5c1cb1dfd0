package io.github.dockerclient.service;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The source of the registry credentials for an update that contains none.
 *
 * @param value the name that the API uses
 */
public record RegistryAuthFrom(@JsonValue String value) {

	/** The credentials that the service has. */
	public static final RegistryAuthFrom SPEC = new RegistryAuthFrom("spec");

	/** The credentials that the service had before its last update. */
	public static final RegistryAuthFrom PREVIOUS_SPEC = new RegistryAuthFrom("previous-spec");

	@Override
	public String toString() {
		return this.value;
	}

}

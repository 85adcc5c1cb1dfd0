package io.github.dockerclient.transport;

import tools.jackson.databind.json.JsonMapper;

/**
 * The client's own mapper, for tests of records in other packages.
 */
public final class JsonAccess {

	private JsonAccess() {
	}

	/**
	 * Return the mapper.
	 * @return the mapper
	 */
	public static JsonMapper mapper() {
		return DockerJson.MAPPER;
	}

}

package io.github.dockerclient.sample;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Creates the client's records from the JSON of an engine.
 */
final class EngineJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
		.build();

	private EngineJson() {
	}

	static <T> T read(Class<T> type, String json) {
		return MAPPER.readValue(json, type);
	}

}

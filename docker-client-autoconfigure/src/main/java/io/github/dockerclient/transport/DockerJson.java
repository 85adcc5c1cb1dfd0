package io.github.dockerclient.transport;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON as engines write and read it. Nothing of an application's own Jackson settings
 * comes in here.
 */
final class DockerJson {

	static final JsonMapper MAPPER = create();

	private DockerJson() {
	}

	private static JsonMapper create() {
		JsonMapper.Builder builder = JsonMapper.builder()
			.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
			.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(Include.NON_NULL))
			.withCoercionConfig(LogicalType.DateTime,
					(coercion) -> coercion.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull));
		for (Class<?> collection : List.of(List.class, Set.class, Map.class)) {
			builder.withConfigOverride(collection,
					(override) -> override.setInclude(Value.construct(Include.NON_EMPTY, Include.ALWAYS)));
		}
		return builder.build();
	}

}

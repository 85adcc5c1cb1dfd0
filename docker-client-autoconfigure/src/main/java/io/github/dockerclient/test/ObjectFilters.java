package io.github.dockerclient.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;

/**
 * The filters of a list, of events or of a prune. An object must match one of the values
 * of each key, but all values of {@code label}.
 *
 * @param values the values by key
 */
record ObjectFilters(Map<String, List<String>> values) {

	static ObjectFilters of(JsonNode json) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		json.properties()
			.forEach((filter) -> values.put(filter.getKey(),
					filter.getValue().isArray() ? filter.getValue().valueStream().map(JsonNode::asString).toList()
							: filter.getValue().propertyStream().map(Map.Entry::getKey).toList()));
		return new ObjectFilters(values);
	}

	// Reject an unknown filter: if it were ignored, too many objects would match.
	ObjectFilters only(String... known) {
		this.values.keySet().forEach((key) -> {
			if (!Set.of(known).contains(key)) {
				throw new EngineError(501, String.format(Locale.ROOT,
						"the scripted engine has no filter '%s' here, only %s", key, String.join(", ", known)));
			}
		});
		return this;
	}

	boolean matches(String key, Predicate<String> test) {
		List<String> wanted = this.values.get(key);
		return wanted == null || wanted.stream().anyMatch(test);
	}

	boolean matchesLabels(Map<String, String> labels) {
		return this.values.getOrDefault("label", List.of()).stream().allMatch((wanted) -> {
			String[] pair = wanted.split("=", 2);
			String value = labels.get(pair[0]);
			return value != null && (pair.length == 1 || value.equals(pair[1]));
		});
	}

}

package io.github.dockerclient.transport;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of an update, which is based on JSON that was read from the engine. Fields
 * that the client does not know and fields that are not changed are sent back unchanged.
 *
 * @param read the JSON that the engine sent
 * @param before the same object as read by this client
 * @param after the changed object
 */
record MergedBody(JsonNode read, Object before, Object after) {

	JsonNode json() {
		return merged(this.read, DockerJson.MAPPER.valueToTree(this.before), DockerJson.BODIES.valueToTree(this.after));
	}

	private static JsonNode merged(JsonNode read, JsonNode before, JsonNode after) {
		if (after.equals(before)) {
			return read;
		}
		if (read instanceof ObjectNode fields && before instanceof ObjectNode known
				&& after instanceof ObjectNode changed) {
			return merged(fields, known, changed);
		}
		if (read instanceof ArrayNode elements && before instanceof ArrayNode known
				&& after instanceof ArrayNode changed && elements.size() == known.size()) {
			return merged(elements, known, changed);
		}
		return after;
	}

	private static ObjectNode merged(ObjectNode read, ObjectNode before, ObjectNode after) {
		ObjectNode merged = read.deepCopy();
		before.propertyNames().stream().filter((name) -> !after.has(name)).forEach(merged::remove);
		after.forEachEntry((name, value) -> merged.set(name,
				(read.has(name) && before.has(name)) ? merged(read.get(name), before.get(name), value) : value));
		return merged;
	}

	// Unchanged elements keep fields that the client does not know.
	private static ArrayNode merged(ArrayNode read, ArrayNode before, ArrayNode after) {
		ArrayNode merged = after.arrayNode();
		List<JsonNode> known = new ArrayList<>(before.values());
		for (JsonNode element : after) {
			int index = known.indexOf(element);
			merged.add((index < 0) ? element : read.get(index));
			if (index >= 0) {
				// An equal element that follows is matched with another one.
				known.set(index, after.missingNode());
			}
		}
		return merged;
	}

	@Override
	public String toString() {
		return String.valueOf(this.after);
	}

}

package io.github.dockerclient.test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The events of the engine. The caller must hold the lock of the engine.
 */
final class EngineEvents {

	private final List<Event> all = new ArrayList<>();

	private Instant last = Instant.EPOCH;

	// Times are unique, because clients resume after the time of the last event.
	void add(String type, String action, String id, Map<String, String> attributes) {
		Instant now = Instant.now();
		this.last = now.isAfter(this.last) ? now : this.last.plusNanos(1);
		this.all.add(new Event(type, action, id, new LinkedHashMap<>(attributes), this.last));
	}

	List<Event> from(int index) {
		return List.copyOf(this.all.subList(Math.min(index, this.all.size()), this.all.size()));
	}

	int size() {
		return this.all.size();
	}

	void clear() {
		this.all.clear();
	}

	/**
	 * An event.
	 *
	 * @param type the type of the object
	 * @param action the action
	 * @param id the id of the object
	 * @param attributes the attributes of the object and the action
	 * @param time the time of the event
	 */
	record Event(String type, String action, String id, Map<String, String> attributes, Instant time) {

		boolean matches(ObjectFilters filters) {
			return filters.matches("type", this.type::equals) && filters.matches("event", this::isAction)
					&& filters.matches("scope", "local"::equals) && isObject(filters, "container")
					&& isObject(filters, "image") && isObject(filters, "network") && isObject(filters, "volume")
					&& filters.matchesLabels(this.attributes);
		}

		private boolean isAction(String wanted) {
			return this.action.equals(wanted) || this.action.startsWith(wanted + ":");
		}

		private boolean isObject(ObjectFilters filters, String key) {
			return filters.matches(key,
					(wanted) -> (this.type.equals(key)
							&& (this.id.equals(wanted) || wanted.equals(this.attributes.get("name"))))
							|| (key.equals("image") && this.type.equals("container")
									&& wanted.equals(this.attributes.get("image"))));
		}

		Map<String, Object> json(boolean legacy) {
			Map<String, Object> json = new LinkedHashMap<>();
			if (legacy && (this.type.equals("container") || this.type.equals("image"))) {
				json.put("status", this.action);
				json.put("id", this.id);
				if (this.type.equals("container")) {
					json.put("from", this.attributes.getOrDefault("image", ""));
				}
			}
			json.put("Type", this.type);
			json.put("Action", this.action);
			json.put("Actor", Map.of("ID", this.id, "Attributes", this.attributes));
			json.put("scope", "local");
			json.put("time", this.time.getEpochSecond());
			json.put("timeNano", this.time.getEpochSecond() * 1_000_000_000L + this.time.getNano());
			return json;
		}

	}

}

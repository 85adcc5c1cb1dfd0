package io.github.dockerclient.test;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Endpoints for volumes, which are recorded but store nothing.
 */
final class VolumeEndpoints {

	private final EngineObjects engine;

	VolumeEndpoints(EngineObjects engine) {
		this.engine = engine;
	}

	void addTo(Endpoints endpoints) {
		endpoints.add("GET /volumes", this::list)
			.add("POST /volumes/create", this::create)
			.add("GET /volumes/{name}", this::inspect)
			.add("DELETE /volumes/{name}", this::remove);
	}

	private void list(Exchange exchange) throws IOException {
		ObjectFilters filters = exchange.filters().only("name", "label", "driver");
		List<Map<String, Object>> volumes;
		synchronized (this.engine) {
			volumes = this.engine.volumes()
				.values()
				.stream()
				.filter((volume) -> filters.matches("name", volume.name()::contains)
						&& filters.matches("driver", volume.driver()::equals) && filters.matchesLabels(volume.labels()))
				.map(EngineVolume::json)
				.toList();
		}
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("Volumes", volumes);
		json.put("Warnings", null);
		exchange.json(200, json);
	}

	private void create(Exchange exchange) throws IOException {
		JsonNode request = exchange.body();
		String asked = request.path("Name").asString("");
		String name = asked.isEmpty() ? EngineObjects.newId() : asked;
		Map<String, String> labels = new LinkedHashMap<>();
		request.path("Labels").properties().forEach((label) -> labels.put(label.getKey(), label.getValue().asString()));
		EngineVolume volume;
		synchronized (this.engine) {
			volume = this.engine.volumes()
				.computeIfAbsent(name, (key) -> new EngineVolume(name, request.path("Driver").asString("local"), labels,
						Instant.now()));
			event(volume, "create");
		}
		exchange.json(201, volume.json());
	}

	private void inspect(Exchange exchange) throws IOException {
		EngineVolume volume;
		synchronized (this.engine) {
			volume = volume(exchange.id());
		}
		exchange.json(200, volume.json());
	}

	private void remove(Exchange exchange) throws IOException {
		synchronized (this.engine) {
			EngineVolume volume = volume(exchange.id());
			this.engine.volumes().remove(volume.name());
			event(volume, "destroy");
		}
		exchange.empty(204);
	}

	private EngineVolume volume(String name) {
		EngineVolume volume = this.engine.volumes().get(name);
		if (volume == null) {
			throw new EngineError(404, String.format(Locale.ROOT, "get %s: no such volume", name));
		}
		return volume;
	}

	private void event(EngineVolume volume, String action) {
		this.engine.events().add("volume", action, volume.name(), Map.of("driver", volume.driver()));
		this.engine.notifyAll();
	}

}

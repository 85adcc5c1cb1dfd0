package io.github.dockerclient.test;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * Endpoints for networks, which are recorded but connect nothing.
 */
final class NetworkEndpoints {

	private final EngineObjects engine;

	NetworkEndpoints(EngineObjects engine) {
		this.engine = engine;
	}

	void addTo(Endpoints endpoints) {
		endpoints.add("GET /networks", this::list)
			.add("POST /networks/create", this::create)
			.add("GET /networks/{id}", this::inspect)
			.add("DELETE /networks/{id}", this::remove);
	}

	private void list(Exchange exchange) throws IOException {
		ObjectFilters filters = exchange.filters().only("id", "name", "label", "driver");
		List<Map<String, Object>> networks;
		synchronized (this.engine) {
			networks = this.engine.networks()
				.values()
				.stream()
				.filter((network) -> filters.matches("id", network.id()::startsWith)
						&& filters.matches("name", network.name()::contains)
						&& filters.matches("driver", network.driver()::equals)
						&& filters.matchesLabels(network.labels()))
				.map(EngineNetwork::json)
				.toList();
		}
		exchange.json(200, networks);
	}

	private void create(Exchange exchange) throws IOException {
		JsonNode request = exchange.body();
		String name = request.path("Name").asString("");
		Map<String, String> labels = new LinkedHashMap<>();
		request.path("Labels").properties().forEach((label) -> labels.put(label.getKey(), label.getValue().asString()));
		EngineNetwork network = new EngineNetwork(EngineObjects.newId(), name,
				request.path("Driver").asString("bridge"), labels, Instant.now());
		synchronized (this.engine) {
			if (this.engine.networks().values().stream().anyMatch((other) -> other.name().equals(name))) {
				throw new EngineError(409, String.format(Locale.ROOT, "network with name %s already exists", name));
			}
			this.engine.networks().put(network.id(), network);
			event(network, "create");
		}
		exchange.json(201, Map.of("Id", network.id(), "Warning", ""));
	}

	private void inspect(Exchange exchange) throws IOException {
		EngineNetwork network;
		synchronized (this.engine) {
			network = network(exchange.id());
		}
		exchange.json(200, network.json());
	}

	private void remove(Exchange exchange) throws IOException {
		synchronized (this.engine) {
			EngineNetwork network = network(exchange.id());
			this.engine.networks().remove(network.id());
			event(network, "destroy");
		}
		exchange.empty(204);
	}

	private EngineNetwork network(String id) {
		return this.engine.networks()
			.values()
			.stream()
			.filter((network) -> network.name().equals(id) || network.id().startsWith(id))
			.findFirst()
			.orElseThrow(() -> new EngineError(404, String.format(Locale.ROOT, "network %s not found", id)));
	}

	private void event(EngineNetwork network, String action) {
		this.engine.events()
			.add("network", action, network.id(), Map.of("name", network.name(), "type", network.driver()));
		this.engine.notifyAll();
	}

}

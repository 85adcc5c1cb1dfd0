package io.github.dockerclient.test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Endpoints that list, create and change containers.
 */
final class ContainerEndpoints {

	private final EngineObjects engine;

	ContainerEndpoints(EngineObjects engine) {
		this.engine = engine;
	}

	void addTo(Endpoints endpoints) {
		endpoints.add("GET /containers/json", this::list)
			.add("POST /containers/create", this::create)
			.add("GET /containers/{id}/json", this::inspect)
			.add("POST /containers/{id}/start", (exchange) -> change(exchange, EngineContainer::start))
			.add("POST /containers/{id}/stop", (exchange) -> change(exchange, EngineContainer::stop))
			.add("POST /containers/{id}/restart", (exchange) -> execute(exchange, EngineContainer::restart))
			.add("POST /containers/{id}/kill", this::kill)
			.add("DELETE /containers/{id}", this::remove);
	}

	private void list(Exchange exchange) throws IOException {
		ObjectFilters filters = exchange.filters().only("id", "name", "label", "status", "ancestor");
		boolean all = exchange.flag("all") || filters.values().containsKey("status");
		String limit = exchange.query("limit");
		synchronized (this.engine) {
			List<EngineContainer> containers = new ArrayList<>(this.engine.containers().values());
			Collections.reverse(containers);
			exchange.json(200, containers.stream()
				.filter((container) -> (all || limit != null || container.isRunning()) && matches(container, filters))
				.limit((limit != null && !limit.equals("0")) ? Long.parseLong(limit) : Long.MAX_VALUE)
				.map((container) -> new ContainerJson(container).summary())
				.toList());
		}
	}

	private static boolean matches(EngineContainer container, ObjectFilters filters) {
		return filters.matches("id", container.id()::startsWith)
				&& filters.matches("name",
						(name) -> Pattern.compile(name).matcher("/" + container.name()).find()
								|| Pattern.compile(name).matcher(container.name()).find())
				&& filters.matches("status", container.status()::equals)
				&& filters.matches("ancestor", container.image()::isCalled)
				&& filters.matchesLabels(container.labels());
	}

	private void create(Exchange exchange) throws IOException {
		EngineContainer container;
		synchronized (this.engine) {
			container = this.engine.create(exchange.query("name"), exchange.body(), null);
		}
		exchange.json(201, Map.of("Id", container.id(), "Warnings", List.of()));
	}

	private void inspect(Exchange exchange) throws IOException {
		Map<String, Object> json;
		synchronized (this.engine) {
			json = new ContainerJson(this.engine.container(exchange.id())).details();
		}
		exchange.json(200, json);
	}

	private void change(Exchange exchange, Predicate<EngineContainer> change) throws IOException {
		boolean changed;
		synchronized (this.engine) {
			changed = change.test(this.engine.container(exchange.id()));
		}
		exchange.empty(changed ? 204 : 304);
	}

	private void kill(Exchange exchange) throws IOException {
		execute(exchange, (container) -> container.kill(Signal.of(exchange.query("signal"))));
	}

	private void remove(Exchange exchange) throws IOException {
		execute(exchange, (container) -> container.remove(exchange.flag("force")));
	}

	private void execute(Exchange exchange, Consumer<EngineContainer> command) throws IOException {
		synchronized (this.engine) {
			command.accept(this.engine.container(exchange.id()));
		}
		exchange.empty(204);
	}

}

package io.github.dockerclient.test;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Endpoints for commands in containers.
 */
final class ExecEndpoints {

	private final EngineObjects engine;

	ExecEndpoints(EngineObjects engine) {
		this.engine = engine;
	}

	void addTo(Endpoints endpoints) {
		endpoints.add("POST /containers/{id}/exec", this::create)
			.add("POST /exec/{id}/start", this::start)
			.add("GET /exec/{id}/json", this::inspect);
	}

	private void create(Exchange exchange) throws IOException {
		JsonNode request = exchange.body();
		if (request.path("Cmd").isEmpty()) {
			throw new EngineError(400, "No exec command specified");
		}
		EngineExec exec;
		synchronized (this.engine) {
			EngineContainer container = this.engine.container(exchange.id());
			if (!container.isRunning()) {
				throw new EngineError(409, String.format(Locale.ROOT, "container %s is not running", container.id()));
			}
			exec = new EngineExec(this.engine, container, request);
			this.engine.execs().put(exec.id(), exec);
		}
		exchange.json(201, Map.of("Id", exec.id()));
	}

	private void start(Exchange exchange) throws IOException, InterruptedException {
		boolean detach = exchange.body().path("Detach").asBoolean(false);
		boolean tty = exchange.body().path("Tty").asBoolean(false);
		EngineExec exec;
		synchronized (this.engine) {
			exec = exec(exchange);
			exec.start(detach);
		}
		if (detach) {
			exchange.empty(200);
			return;
		}
		exchange.hijack(tty);
		ContainerStreams.Output output = new ContainerStreams.Output(tty, true, true, false, null, null);
		int next = 0;
		for (List<EngineContainer.LogEntry> entries = entries(exec, next); !entries.isEmpty(); entries = entries(exec,
				next)) {
			exchange.connection().send(output.bytes(entries));
			next += entries.size();
		}
		exchange.endHijacked();
	}

	// Return an empty list at the end of the stream.
	private List<EngineContainer.LogEntry> entries(EngineExec exec, int next) throws InterruptedException {
		synchronized (this.engine) {
			while (exec.output().size() == next && exec.isRunning()) {
				this.engine.wait();
			}
			return List.copyOf(exec.output().subList(next, exec.output().size()));
		}
	}

	private void inspect(Exchange exchange) throws IOException {
		Map<String, Object> json;
		synchronized (this.engine) {
			json = exec(exchange).json();
		}
		exchange.json(200, json);
	}

	private EngineExec exec(Exchange exchange) {
		@Nullable EngineExec exec = this.engine.execs().get(exchange.id());
		if (exec == null) {
			throw new EngineError(404, "No such exec instance: " + exchange.id());
		}
		return exec;
	}

}

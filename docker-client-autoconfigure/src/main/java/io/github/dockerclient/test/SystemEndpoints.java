package io.github.dockerclient.test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Endpoints for the engine itself.
 */
final class SystemEndpoints {

	static final String VERSION = "scripted";

	private static final String OLDEST_API = "1.24";

	private final EngineObjects engine;

	SystemEndpoints(EngineObjects engine) {
		this.engine = engine;
	}

	void addTo(Endpoints endpoints) {
		endpoints.add("HEAD /_ping", this::ping)
			.add("GET /_ping", this::ping)
			.add("GET /version", this::version)
			.add("GET /info", this::info)
			.add("GET /events", this::events);
	}

	private void ping(Exchange exchange) throws IOException {
		exchange.answer(200, "text/plain; charset=utf-8", "OK".getBytes(StandardCharsets.US_ASCII));
	}

	private void version(Exchange exchange) throws IOException {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("Platform", Map.of("Name", VERSION));
		json.put("Version", VERSION);
		json.put("ApiVersion", exchange.newest().toString());
		json.put("MinAPIVersion", OLDEST_API);
		json.put("Os", "linux");
		json.put("Arch", "amd64");
		exchange.json(200, json);
	}

	private void info(Exchange exchange) throws IOException {
		Map<String, Object> json = new LinkedHashMap<>();
		synchronized (this.engine) {
			long running = this.engine.containers().values().stream().filter(EngineContainer::isRunning).count();
			json.put("ID", VERSION);
			json.put("Containers", this.engine.containers().size());
			json.put("ContainersRunning", running);
			json.put("ContainersPaused", 0);
			json.put("ContainersStopped", this.engine.containers().size() - running);
			json.put("Images", this.engine.images().size());
		}
		json.put("Driver", "overlay2");
		json.put("Name", VERSION);
		json.put("ServerVersion", VERSION);
		json.put("OperatingSystem", VERSION);
		json.put("OSType", "linux");
		json.put("Architecture", "x86_64");
		json.put("NCPU", 1);
		json.put("Swarm", Map.of("LocalNodeState", "inactive"));
		exchange.json(200, json);
	}

	private void events(Exchange exchange) throws IOException, InterruptedException {
		ObjectFilters filters = exchange.filters();
		Instant since = exchange.instant("since");
		Instant until = exchange.instant("until");
		int next;
		long generation;
		synchronized (this.engine) {
			next = (since != null) ? 0 : this.engine.events().size();
			generation = this.engine.generation();
		}
		exchange.beginChunks("application/json");
		while (true) {
			List<EngineEvents.Event> events = events(next, generation, until);
			for (EngineEvents.Event event : events) {
				if ((since == null || !event.time().isBefore(since)) && (until == null || !event.time().isAfter(until))
						&& event.matches(filters)) {
					exchange.jsonChunk(event.json(!exchange.since("1.52")));
				}
			}
			if (events.isEmpty()) {
				exchange.endChunks();
				return;
			}
			next += events.size();
		}
	}

	// Return an empty list at the end of the stream.
	private List<EngineEvents.Event> events(int next, long generation, @Nullable Instant until)
			throws InterruptedException {
		synchronized (this.engine) {
			while (this.engine.generation() == generation && this.engine.events().size() == next) {
				if (until == null) {
					this.engine.wait();
				}
				else {
					long rest = Instant.now().until(until, ChronoUnit.MILLIS);
					if (rest < 0) {
						return List.of();
					}
					this.engine.wait(rest + 1);
				}
			}
			return (this.engine.generation() == generation) ? this.engine.events().from(next) : List.of();
		}
	}

}

package io.github.dockerclient.engines;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.github.dockerclient.type.ApiVersion;

/**
 * Writes a page that describes which operation works on which engine.
 * {@code src/docs/asciidoc/engines.adoc} is a copy of it.
 */
final class EnginesPage {

	/**
	 * Why an operation is not called on each engine of Docker; Podman offers none of
	 * them.
	 */
	private static final Map<String, String> APART = Map.ofEntries(
			Map.entry("POST /session", "used with `POST /grpc` by each build with BuildKit"),
			Map.entry("GET /containers/{id}/checkpoints", "rejected: needs an experimental engine with CRIU"),
			Map.entry("POST /containers/{id}/checkpoints", "rejected: needs an experimental engine with CRIU"),
			Map.entry("DELETE /containers/{id}/checkpoints/{checkpoint}",
					"rejected: needs an experimental engine with CRIU"),
			Map.entry("PUT /volumes/{name}", "rejected: needs a driver of cluster volumes"),
			Map.entry("GET /services/{id}/logs", "tested on the engines that run all tests"),
			Map.entry("GET /tasks/{id}/logs", "tested on the engines that run all tests"),
			Map.entry("POST /swarm/join", "two engines, tested on those that run all tests"),
			Map.entry("POST /swarm/unlock", "a locked engine, tested on the reference and the oldest"),
			Map.entry("DELETE /nodes/{id}", "two engines, tested on those that run all tests"),
			Map.entry("GET /plugins/privileges", "a plugin in a registry, tested on the engines that run all tests"),
			Map.entry("POST /plugins/pull", "a plugin in a registry, tested on the engines that run all tests"),
			Map.entry("POST /plugins/{name}/push", "a registry, tested on the engines that run all tests"),
			Map.entry("POST /plugins/{name}/upgrade",
					"a plugin in a registry, tested on the engines that run all tests"),
			Map.entry("POST /plugins/{name}/enable", "a plugin that runs, tested on the engines that run all tests"),
			Map.entry("POST /plugins/{name}/disable", "a plugin that runs, tested on the engines that run all tests"));

	/** Why a parameter is not sent. */
	private static final Map<String, String> UNSENT = Map.of("POST /build ?session",
			"builds with BuildKit use `POST /grpc`", "GET /images/json ?identity", "needs API 1.54",
			"GET /images/{}/attestations ?platform", "needs API 1.55", "GET /images/{}/attestations ?type",
			"needs API 1.55", "GET /images/{}/attestations ?statement", "needs API 1.55", "GET /system/df ?verbose",
			"needs API 1.52", "GET /containers/{}/logs ?format", "undocumented, in a few releases of the engine");

	private EnginesPage() {
	}

	static List<String> of(List<String> outcomes, List<String> parameters) {
		Map<String, String> engines = new TreeMap<>();
		Map<String, Map<String, String>> cells = new HashMap<>();
		for (String line : outcomes) {
			String[] words = line.split("\t");
			engines.put(words[0], words[1]);
			cells.computeIfAbsent(words[2], (operation) -> new HashMap<>()).put(words[0], words[3]);
		}
		List<String> lines = new ArrayList<>(List.of(
				"// Written by the integration tests, to target/engines.adoc. Do not edit.",
				"= What works on which engine", "",
				"The integration tests wrote this page on %s. An operation *works* if its own test passes with that engine."
					.formatted(LocalDate.now(ZoneOffset.UTC)),
				"With *needs API*, the client rejects it before it sends a request, because the API version in use does not have it.",
				""));
		engines.forEach((name, description) -> lines.add("* `%s`: %s".formatted(name, description)));
		lines.addAll(List.of("", "[%%header,cols=\"4,%d*2\"]".formatted(engines.size()), "|===",
				"|Operation |" + String.join(" |", engines.keySet())));
		for (String operation : Operations.all()) {
			Map<String, String> outcome = cells.getOrDefault(operation, Map.of());
			String otherwise = outcome.isEmpty() ? APART.getOrDefault(operation, "–") : "–";
			lines.add("|`+%s+` |%s".formatted(operation, String.join(" |", engines.entrySet()
				.stream()
				.map((engine) -> outcome.getOrDefault(engine.getKey(),
						(engine.getValue().startsWith("Podman") && !otherwise.equals("–")) ? "not offered" : otherwise))
				.toList())));
		}
		lines.add("|===");
		Set<String> missing = new LinkedHashSet<>(QueryParameters.all());
		int all = missing.size();
		missing.removeAll(Set.copyOf(parameters));
		lines.addAll(List.of("", "== Query parameters", "",
				"%d of the %d query parameters of API %s to %s have been sent to a real engine. These have not:"
					.formatted(all - missing.size(), all, ApiVersion.OLDEST, ApiVersion.NEWEST),
				""));
		lines.addAll(missing.isEmpty() ? Collections.singletonList("* none")
				: missing.stream()
					.map((parameter) -> "* `+" + parameter + "+`"
							+ (UNSENT.containsKey(parameter) ? ": " + UNSENT.get(parameter) : ""))
					.toList());
		return lines;
	}

}

package io.github.dockerclient.test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of a container, as in the answers of engines.
 */
final class ContainerJson {

	private static final String NEVER = "0001-01-01T00:00:00Z";

	/** The first of the ports that an engine chooses. */
	private static final int FIRST_PORT = 32768;

	private final EngineContainer container;

	ContainerJson(EngineContainer container) {
		this.container = container;
	}

	Map<String, Object> summary() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("Id", this.container.id());
		json.put("Names", List.of("/" + this.container.name()));
		json.put("Image", this.container.imageName());
		json.put("ImageID", this.container.image().id());
		json.put("Command", String.join(" ", this.container.command()));
		json.put("Created", this.container.created().getEpochSecond());
		json.put("Ports", listedPorts());
		json.put("Labels", this.container.labels());
		json.put("State", this.container.status());
		json.put("Status", status());
		json.put("HostConfig", Map.of("NetworkMode", networkMode()));
		json.put("NetworkSettings", Map.of("Networks", Map.of(networkMode(), Map.of())));
		json.put("Mounts", List.of());
		return json;
	}

	Map<String, Object> details() {
		List<String> command = this.container.command();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("Id", this.container.id());
		json.put("Created", this.container.created().toString());
		json.put("Path", command.isEmpty() ? "" : command.get(0));
		json.put("Args", command.isEmpty() ? command : command.subList(1, command.size()));
		json.put("State", state());
		json.put("Image", this.container.image().id());
		json.put("Name", "/" + this.container.name());
		json.put("RestartCount", 0);
		json.put("Driver", "overlay2");
		json.put("Platform", "linux");
		json.put("HostConfig", hostConfig());
		json.put("Mounts", List.of());
		json.put("Config", config());
		json.put("NetworkSettings", Map.of("Ports", ports(), "Networks", Map.of(networkMode(), Map.of())));
		return json;
	}

	private Map<String, Object> state() {
		Map<String, Object> state = new LinkedHashMap<>();
		state.put("Status", this.container.status());
		state.put("Running", this.container.isRunning());
		state.put("Paused", false);
		state.put("Restarting", false);
		state.put("OOMKilled", false);
		state.put("Dead", false);
		state.put("Pid", this.container.isRunning() ? 1 : 0);
		state.put("ExitCode", this.container.isRunning() ? 0 : this.container.exitCode());
		state.put("Error", "");
		state.put("StartedAt", time(this.container.started()));
		state.put("FinishedAt", time(this.container.finished()));
		if (this.container.health() != null) {
			state.put("Health", Map.of("Status", this.container.health(), "FailingStreak", 0, "Log", List.of()));
		}
		return state;
	}

	private static String time(@Nullable Instant time) {
		return (time != null) ? time.toString() : NEVER;
	}

	private String status() {
		Instant started = this.container.started();
		if (started == null) {
			return "Created";
		}
		Instant finished = this.container.finished();
		String health = (this.container.health() != null) ? " (" + this.container.health() + ")" : "";
		return this.container.isRunning() ? "Up " + seconds(started) + health : String.format(Locale.ROOT,
				"Exited (%d) %s ago", this.container.exitCode(), seconds((finished != null) ? finished : started));
	}

	private static String seconds(Instant time) {
		return Duration.between(time, Instant.now()).toSeconds() + " seconds";
	}

	private JsonNode hostConfig() {
		JsonNode sent = this.container.request().path("HostConfig");
		ObjectNode hostConfig = sent.isObject() ? (ObjectNode) sent.deepCopy() : JsonMapper.shared().createObjectNode();
		hostConfig.put("NetworkMode", networkMode());
		return hostConfig;
	}

	private JsonNode config() {
		ObjectNode config = (ObjectNode) this.container.request().deepCopy();
		config.remove(List.of("HostConfig", "NetworkingConfig"));
		config.putIfAbsent("Hostname", config.stringNode(this.container.id().substring(0, 12)));
		config.putIfAbsent("Tty", config.booleanNode(false));
		config.putIfAbsent("Labels", config.objectNode());
		return config;
	}

	private String networkMode() {
		String mode = this.container.request().path("HostConfig").path("NetworkMode").asString("");
		return (mode.isEmpty() || mode.equals("default")) ? "bridge" : mode;
	}

	// No process listens on these ports.
	private Map<String, List<Map<String, String>>> ports() {
		Map<String, List<Map<String, String>>> ports = new LinkedHashMap<>();
		if (this.container.isRunning()) {
			this.container.request()
				.path("ExposedPorts")
				.properties()
				.forEach((port) -> ports.put(port.getKey(), List.of()));
			this.container.request()
				.path("HostConfig")
				.path("PortBindings")
				.properties()
				.forEach((port) -> ports.put(port.getKey(), bindings(port.getValue(), ports.size())));
		}
		return ports;
	}

	private static List<Map<String, String>> bindings(JsonNode published, int number) {
		List<Map<String, String>> bindings = new ArrayList<>();
		published.forEach((binding) -> {
			String ip = binding.path("HostIp").asString("");
			String port = binding.path("HostPort").asString("");
			bindings.add(Map.of("HostIp", ip.isEmpty() ? "0.0.0.0" : ip, "HostPort",
					(port.isEmpty() || port.equals("0")) ? String.valueOf(FIRST_PORT + number) : port));
		});
		return bindings;
	}

	private List<Map<String, Object>> listedPorts() {
		List<Map<String, Object>> listed = new ArrayList<>();
		ports().forEach((port, bindings) -> {
			String[] parts = port.split("/");
			int number = Integer.parseInt(parts[0]);
			String type = (parts.length == 2) ? parts[1] : "tcp";
			if (bindings.isEmpty()) {
				listed.add(Map.of("PrivatePort", number, "Type", type));
			}
			bindings.forEach((binding) -> listed.add(Map.of("IP", binding.get("HostIp"), "PrivatePort", number,
					"PublicPort", Integer.valueOf(binding.get("HostPort")), "Type", type)));
		});
		return listed;
	}

}

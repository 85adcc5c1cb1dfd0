package io.github.dockerclient.test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A container, from its creation to its removal. The caller must hold the lock of the
 * engine.
 */
final class EngineContainer implements ProcessRun.Owner {

	private final EngineObjects engine;

	private final String id = EngineObjects.newId();

	private final String name;

	private final EngineImage image;

	private final ScriptedProcess process;

	private final JsonNode request;

	private final Instant created = Instant.now();

	private final List<LogEntry> log = new ArrayList<>();

	private @Nullable ProcessRun run;

	private @Nullable Instant started;

	private @Nullable Instant finished;

	private @Nullable String health;

	private int exitCode;

	private int exits;

	private int awaited;

	private boolean removed;

	EngineContainer(EngineObjects engine, String name, EngineImage image, ScriptedProcess process, JsonNode request) {
		this.engine = engine;
		this.name = name;
		this.image = image;
		this.process = process;
		this.request = request;
	}

	String id() {
		return this.id;
	}

	String name() {
		return this.name;
	}

	EngineImage image() {
		return this.image;
	}

	ScriptedProcess process() {
		return this.process;
	}

	// Return the image name that was used to create the container.
	String imageName() {
		return this.request.path("Image").asString("");
	}

	JsonNode request() {
		return this.request;
	}

	Instant created() {
		return this.created;
	}

	@Nullable Instant started() {
		return this.started;
	}

	@Nullable Instant finished() {
		return this.finished;
	}

	@Nullable String health() {
		return this.health;
	}

	int exitCode() {
		return this.exitCode;
	}

	int exits() {
		return this.exits;
	}

	boolean isRemoved() {
		return this.removed;
	}

	boolean isRunning() {
		return this.run != null;
	}

	boolean hasTerminal() {
		return this.request.path("Tty").asBoolean(false);
	}

	String status() {
		return isRunning() ? "running" : (this.started != null) ? "exited" : "created";
	}

	List<LogEntry> log() {
		return this.log;
	}

	List<String> command() {
		List<String> command = new ArrayList<>();
		this.request.path("Entrypoint").forEach((part) -> command.add(part.asString()));
		this.request.path("Cmd").forEach((part) -> command.add(part.asString()));
		return command;
	}

	Map<String, String> labels() {
		Map<String, String> labels = new LinkedHashMap<>();
		this.request.path("Labels")
			.properties()
			.forEach((label) -> labels.put(label.getKey(), label.getValue().asString()));
		return labels;
	}

	// Return false if the container was running already.
	boolean start() {
		if (isRunning()) {
			return false;
		}
		this.engine.checkNetwork(this.request.path("HostConfig").path("NetworkMode").asString(""));
		this.request.path("NetworkingConfig")
			.path("EndpointsConfig")
			.properties()
			.forEach((endpoint) -> this.engine.checkNetwork(endpoint.getKey()));
		ProcessRun begun = new ProcessRun(this.engine, this.process, this);
		this.run = begun;
		this.started = Instant.now();
		this.health = this.request.path("Healthcheck").path("Test").isEmpty() ? null : "starting";
		event("start");
		begun.begin();
		this.engine.notifyAll();
		return true;
	}

	// Return false if the container was not running.
	boolean stop() {
		if (!isRunning()) {
			return false;
		}
		kill(Signal.TERM);
		event("stop");
		return true;
	}

	void restart() {
		stop();
		start();
		event("restart");
	}

	void kill(Signal signal) {
		ProcessRun killed = this.run;
		if (killed == null) {
			throw new EngineError(409, String.format(Locale.ROOT,
					"cannot kill container: %s: container %s is not running", this.name, this.id));
		}
		event("kill", "signal", String.valueOf(signal.number()));
		if (signal.ends()) {
			killed.exit(128 + signal.number());
		}
		this.engine.notifyAll();
	}

	void remove(boolean force) {
		if (isRunning() && !force) {
			throw new EngineError(409,
					String.format(Locale.ROOT, "cannot remove container \"/%s\": container is running: "
							+ "stop the container before removing or force remove", this.name));
		}
		if (isRunning()) {
			kill(Signal.KILL);
		}
		destroy();
	}

	private void destroy() {
		if (!this.removed) {
			this.removed = true;
			this.engine.containers().remove(this.id);
			event("destroy");
			this.engine.notifyAll();
		}
	}

	// Remove the container without any event, as for a reset of the engine.
	void abandon() {
		if (this.run != null) {
			this.run.abandon();
		}
		this.run = null;
		this.removed = true;
	}

	@Override
	public void write(int stream, String text) {
		this.log.add(new LogEntry(hasTerminal() ? 1 : stream, Instant.now(),
				hasTerminal() ? text.replace("\n", "\r\n") : text));
	}

	@Override
	public void health(String status) {
		this.health = status;
		event("health_status: " + status);
	}

	// Nothing else would end a container whose next exit a client has begun to await
	// before it has started the container, as run does.
	@Override
	public void idle() {
		if (this.run != null && this.awaited > 0) {
			this.run.exit(0);
		}
	}

	void beginAwait() {
		this.awaited++;
	}

	void endAwait() {
		this.awaited--;
	}

	@Override
	public void exited(int exitCode) {
		this.run = null;
		this.exitCode = exitCode;
		this.finished = Instant.now();
		this.exits++;
		event("die", "exitCode", String.valueOf(exitCode));
		if (this.request.path("HostConfig").path("AutoRemove").asBoolean(false)) {
			destroy();
		}
	}

	@Override
	public void event(String action) {
		event(action, null, "");
	}

	private void event(String action, @Nullable String key, String value) {
		Map<String, String> attributes = new LinkedHashMap<>(labels());
		attributes.put("image", imageName());
		attributes.put("name", this.name);
		if (key != null) {
			attributes.put(key, value);
		}
		this.engine.events().add("container", action, this.id, attributes);
	}

	/**
	 * An entry of the log of a container.
	 *
	 * @param stream 1 for standard output, 2 for standard error
	 * @param time the time of the output
	 * @param text the output
	 */
	record LogEntry(int stream, Instant time, String text) {

	}

}

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
 * A command for a container. The caller must hold the lock of the engine.
 */
final class EngineExec implements ProcessRun.Owner {

	private final EngineObjects engine;

	private final String id = EngineObjects.newId();

	private final EngineContainer container;

	private final JsonNode request;

	private final List<EngineContainer.LogEntry> output = new ArrayList<>();

	private @Nullable ProcessRun run;

	private @Nullable Integer exitCode;

	EngineExec(EngineObjects engine, EngineContainer container, JsonNode request) {
		this.engine = engine;
		this.container = container;
		this.request = request;
		container.event("exec_create: " + String.join(" ", command()));
	}

	String id() {
		return this.id;
	}

	List<EngineContainer.LogEntry> output() {
		return this.output;
	}

	boolean isRunning() {
		return this.run != null && this.exitCode == null && this.container.isRunning();
	}

	private List<String> command() {
		return this.request.path("Cmd").valueStream().map(JsonNode::asString).toList();
	}

	void start(boolean detach) {
		if (this.run != null) {
			throw new EngineError(409, String.format(Locale.ROOT, "Error: Exec command %s has already run", this.id));
		}
		ScriptedProcess process = this.container.process().command(command());
		if (process == null) {
			String message = String.format(Locale.ROOT,
					"OCI runtime exec failed: exec failed: unable to start container process: exec: \"%s\": executable file not found in $PATH: script it with process.exec(\"%s\", …)",
					command().get(0), String.join(" ", command()));
			if (detach) {
				throw new EngineError(400, message);
			}
			process = ScriptedProcess.of((missing) -> missing.stdout(message).exitCode(127));
		}
		ProcessRun begun = new ProcessRun(this.engine, process, this);
		this.run = begun;
		this.container.event("exec_start: " + String.join(" ", command()));
		begun.begin();
		this.engine.notifyAll();
	}

	@Override
	public void write(int stream, String text) {
		boolean attached = this.request.path((stream == 1) ? "AttachStdout" : "AttachStderr").asBoolean(false);
		if (attached) {
			this.output.add(new EngineContainer.LogEntry(stream, Instant.now(), text));
		}
	}

	@Override
	public void health(String status) {
		this.container.health(status);
	}

	@Override
	public void event(String action) {
		this.container.event(action);
	}

	@Override
	public void idle() {
		exited(0);
	}

	@Override
	public void exited(int exitCode) {
		if (this.exitCode == null) {
			this.exitCode = exitCode;
			this.container.event("exec_die");
		}
	}

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("ID", this.id);
		json.put("Running", isRunning());
		json.put("ExitCode", this.exitCode);
		json.put("ProcessConfig", Map.of("tty", this.request.path("Tty").asBoolean(false), "entrypoint",
				command().get(0), "arguments", command().subList(1, command().size()), "privileged", false));
		json.put("OpenStdin", this.request.path("AttachStdin").asBoolean(false));
		json.put("OpenStdout", this.request.path("AttachStdout").asBoolean(false));
		json.put("OpenStderr", this.request.path("AttachStderr").asBoolean(false));
		json.put("CanRemove", false);
		json.put("ContainerID", this.container.id());
		json.put("DetachKeys", "");
		json.put("Pid", 0);
		return json;
	}

}

package io.github.dockerclient.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.dockerclient.transport.DockerAddress;

/**
 * An engine of the script's that a test has for itself, and may stop. It vanishes with
 * the test, or at the latest with this JVM.
 */
public final class OwnEngine implements AutoCloseable {

	private final Map<String, String> environment;

	private final String name;

	private OwnEngine(Map<String, String> environment, String name) {
		this.environment = environment;
		this.name = name;
	}

	/**
	 * Bring up an engine.
	 * @param name the script's name for it
	 * @return the engine
	 */
	public static OwnEngine up(String name) {
		return up(name, Map.of());
	}

	/**
	 * Bring up an engine with its experimental features.
	 * @param name the script's name for it
	 * @return the engine
	 */
	public static OwnEngine experimental(String name) {
		return up(name, Map.of("ENGINES_EXPERIMENTAL", "true"));
	}

	/**
	 * Bring up an engine that refuses versions of the API, as later ones do.
	 * @param name the script's name for it
	 * @param version the oldest version that it speaks
	 * @return the engine
	 */
	public static OwnEngine speakingNoneBefore(String name, String version) {
		return up(name, Map.of("ENGINES_MIN_API_VERSION", version));
	}

	private static OwnEngine up(String name, Map<String, String> settings) {
		long pid = ProcessHandle.current().pid();
		Path state = Path.of(System.getProperty("java.io.tmpdir"), "own-engines-" + pid);
		Map<String, String> environment = new HashMap<>(settings);
		environment.put("ENGINES_STATE", state.toString());
		OwnEngine engine = new OwnEngine(environment, name);
		engine.script("up", "--for", String.valueOf(pid), name);
		return engine;
	}

	/**
	 * Return where it listens.
	 * @return the address
	 */
	public DockerAddress address() {
		return DockerAddress.of(String.valueOf(Engines.variables(this.environment, this.name).get("DOCKER_HOST")));
	}

	/**
	 * Return where other engines, and this machine, reach it.
	 * @return the address, without a port
	 */
	public String publishedPortsAt() {
		return String.valueOf(Engines.variables(this.environment, this.name).get("PUBLISHED_PORTS_AT"));
	}

	/**
	 * Ask the script for what a client needs to know of it.
	 * @param door the script's name for one of the ways to the engine, such as
	 * {@code tls}
	 * @return the variables that the script printed
	 */
	public Map<String, String> variables(String door) {
		return Engines.variables(this.environment, door);
	}

	/**
	 * Take the link to its network down, or up again: nothing is closed, and nothing
	 * arrives.
	 * @param up whether it is up
	 */
	public void setLink(boolean up) {
		List<String> route = List.of(run("ip", "route", "get", publishedPortsAt()).split(" "));
		String space = route.get(route.indexOf("dev") + 1);
		run("ip", "-n", space, "link", "set", "eth0", up ? "up" : "down");
	}

	private static String run(String... command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (process.waitFor() != 0) {
				throw new IllegalStateException(List.of(command) + ": " + output);
			}
			return output;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Stop it; its containers end, and stay. */
	public void stop() {
		script("stop", this.name);
	}

	/** Kill the daemon; it has no time to close anything. */
	public void kill() {
		ProcessHandle daemon = ProcessHandle.of(pid()).orElseThrow();
		daemon.destroyForcibly();
		daemon.onExit().join();
	}

	/** Freeze the daemon: connections are accepted, and nothing is read or sent. */
	public void freeze() {
		run("kill", "-STOP", String.valueOf(pid()));
	}

	/** Let the frozen daemon go on. */
	public void thaw() {
		run("kill", "-CONT", String.valueOf(pid()));
	}

	private long pid() {
		Path file = Objects.requireNonNull(address().socket()).resolveSibling("pid");
		try {
			return Long.parseLong(Files.readString(file).split(" ")[0]);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Start it again. */
	public void start() {
		script("start", this.name);
	}

	@Override
	public void close() {
		script("down");
	}

	private void script(String... arguments) {
		Engines.script(this.environment, arguments);
	}

}

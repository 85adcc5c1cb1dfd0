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
 * An engine of the script that only one test uses and may stop. It is removed when the
 * test closes it, at the latest when this JVM ends.
 */
public final class OwnEngine implements AutoCloseable {

	private final Map<String, String> environment;

	private final String name;

	private OwnEngine(Map<String, String> environment, String name) {
		this.environment = environment;
		this.name = name;
	}

	/**
	 * Start an engine.
	 * @param name the script's name for it
	 * @return the engine
	 */
	public static OwnEngine up(String name) {
		return up(name, Map.of());
	}

	/**
	 * Start an engine with its experimental features.
	 * @param name the script's name for it
	 * @return the engine
	 */
	public static OwnEngine experimental(String name) {
		return up(name, Map.of("ENGINES_EXPERIMENTAL", "true"));
	}

	/**
	 * Start an engine that rejects old API versions, as later engines do.
	 * @param name the script's name for it
	 * @param version the oldest version that it supports
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
	 * Return the address at which the engine listens.
	 * @return the address
	 */
	public DockerAddress address() {
		return DockerAddress.of(String.valueOf(Engines.variables(this.environment, this.name).get("DOCKER_HOST")));
	}

	/**
	 * Return the address at which other engines and this machine reach the engine.
	 * @return the address, without a port
	 */
	public String publishedPortsAt() {
		return String.valueOf(Engines.variables(this.environment, this.name).get("PUBLISHED_PORTS_AT"));
	}

	/**
	 * Ask the script for the connection settings of the engine.
	 * @param door the script's name for one of the ways to the engine, such as
	 * {@code tls}
	 * @return the variables that the script printed
	 */
	public Map<String, String> variables(String door) {
		return Engines.variables(this.environment, door);
	}

	/**
	 * Set the engine's network link down or up. While it is down, no connection is
	 * closed, and no data arrives.
	 * @param up whether the link is up
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

	/** Stop the engine. Its containers exit, but are not removed. */
	public void stop() {
		script("stop", this.name);
	}

	/** Kill the daemon, which cannot close its connections in order. */
	public void kill() {
		ProcessHandle daemon = ProcessHandle.of(pid()).orElseThrow();
		daemon.destroyForcibly();
		daemon.onExit().join();
	}

	/** Freeze the daemon. Connections are still accepted, but nothing is read or sent. */
	public void freeze() {
		run("kill", "-STOP", String.valueOf(pid()));
	}

	/** Resume the frozen daemon. */
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

	/** Start the engine again. */
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

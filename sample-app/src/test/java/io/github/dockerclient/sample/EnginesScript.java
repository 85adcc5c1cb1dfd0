package io.github.dockerclient.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.Assert;

/**
 * The script that starts engines and a browser. It is only set with the Maven profile
 * {@code engines}: without it, tests use the machine's own.
 */
final class EnginesScript {

	private static final String SCRIPT = System.getProperty("engines.script", "");

	private static final String HOST = "DOCKER_HOST=";

	private EnginesScript() {
	}

	static boolean isUsed() {
		return !SCRIPT.isEmpty();
	}

	/** Make the application use the script's engine. */
	static void register(DynamicPropertyRegistry registry) {
		if (isUsed()) {
			registry.add("docker.host", () -> host("reference"));
		}
	}

	static String host(String engine) {
		return run("env", engine).stream()
			.filter((line) -> line.startsWith(HOST))
			.map((line) -> line.substring(HOST.length()))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Freeze or thaw the daemon of the script's engine. While it is frozen, connections
	 * are accepted, but nothing is read or sent.
	 */
	static void signal(String signal) {
		Path socket = Path.of(URI.create(host("reference")).getPath());
		try {
			String pid = Files.readString(socket.resolveSibling("pid")).split(" ")[0];
			run(List.of("kill", "-" + signal, pid));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<String> run(String... arguments) {
		List<String> command = new ArrayList<>(List.of(SCRIPT));
		command.addAll(List.of(arguments));
		return run(command);
	}

	private static List<String> run(List<String> command) {
		try {
			Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			Assert.state(process.waitFor() == 0, () -> "%s failed: %s".formatted(command, output));
			return output.lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}

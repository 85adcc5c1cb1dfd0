package io.github.dockerclient.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Docker's own command line, which comes with the test engines. Tests compare this client
 * with it.
 */
public final class CommandLine {

	private static final Duration LIMIT = Duration.ofMinutes(4);

	private final Map<String, String> environment;

	/**
	 * Run commands with these environment variables, and with no other variable of
	 * Docker.
	 * @param environment the variables
	 */
	public CommandLine(Map<String, String> environment) {
		this.environment = Map.copyOf(environment);
	}

	/**
	 * Run a command to its end.
	 * @param arguments the arguments of {@code docker}
	 * @return what it printed to both of its outputs, and its exit code
	 * @throws IllegalStateException if it takes more than four minutes
	 */
	public Result run(String... arguments) {
		List<String> command = new ArrayList<>(List.of(Engines.commandLine()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().keySet().removeIf((variable) -> variable.startsWith("DOCKER_"));
		builder.environment().putAll(this.environment);
		try {
			Process process = builder.start();
			process.getOutputStream().close();
			CompletableFuture<Process> end = process.onExit()
				.orTimeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
				.whenComplete((ended, late) -> {
					if (late != null) {
						process.destroyForcibly();
					}
				});
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
			int exitCode = process.waitFor();
			if (end.isCompletedExceptionally()) {
				throw new IllegalStateException("%s did not end within %s: %s".formatted(command, LIMIT, output));
			}
			return new Result(output, exitCode);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The result of a command.
	 *
	 * @param output what it printed
	 * @param exitCode its exit code
	 */
	public record Result(String output, int exitCode) {

	}

}

package io.github.dockerclient.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Programs that tests run in processes of their own.
 */
public final class Programs {

	private Programs() {
	}

	/**
	 * Return the command that runs a class of the tests in a JVM of its own.
	 * @param program the class with the {@code main} method
	 * @param options the options of the JVM
	 * @param arguments the arguments of the program
	 * @return the command
	 */
	public static String[] java(Class<?> program, List<String> options, String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.add("-XX:TieredStopAtLevel=1");
		command.addAll(options);
		command.add("-cp");
		command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
		command.add(program.getName());
		command.addAll(List.of(arguments));
		return command.toArray(String[]::new);
	}

	/**
	 * Run a command to its end.
	 * @param directory its working directory
	 * @param environment the environment variables that differ from those of this process
	 * @param command the command
	 * @return what it printed to both of its outputs, with one character for each byte
	 * @throws IllegalStateException if its exit code is not zero
	 */
	public static String run(Path directory, Map<String, String> environment, String... command)
			throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
		builder.environment().putAll(environment);
		Process process = builder.start();
		try {
			process.getOutputStream().close();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
			if (process.waitFor() != 0) {
				throw new IllegalStateException(
						"%s ended with %d: %s".formatted(List.of(command), process.exitValue(), output));
			}
			return output;
		}
		finally {
			process.destroyForcibly();
		}
	}

}

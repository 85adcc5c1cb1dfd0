package io.github.dockerclient.starter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs programs with the variables that select the engine of the tests.
 */
final class EngineEnvironment {

	private static final String SCRIPT = System.getProperty("engines.script", "");

	private EngineEnvironment() {
	}

	/**
	 * Run a program that must succeed.
	 * @param builder the program
	 * @return its output and that of standard error
	 * @throws IOException if the program cannot be run
	 * @throws InterruptedException if the current thread is interrupted
	 */
	static String run(ProcessBuilder builder) throws IOException, InterruptedException {
		if (!SCRIPT.isEmpty()) {
			Process script = new ProcessBuilder(SCRIPT, "env", "reference")
				.redirectError(ProcessBuilder.Redirect.INHERIT)
				.start();
			read(script).lines()
				.map((line) -> line.split("=", 2))
				.forEach((variable) -> builder.environment().put(variable[0], variable[1]));
		}
		Process program = builder.redirectErrorStream(true).start();
		String output = read(program);
		assertThat(program.waitFor()).as(output).isZero();
		return output;
	}

	private static String read(Process process) throws IOException {
		return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

}

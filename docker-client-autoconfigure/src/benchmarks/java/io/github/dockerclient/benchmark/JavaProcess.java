package io.github.dockerclient.benchmark;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A separate JVM that reads requests and prints responses, one per line. Its error output
 * is written to {@code target/benchmarks}.
 */
final class JavaProcess implements Closeable {

	private static final Path LOGS = Path.of("target/benchmarks");

	private final String name;

	private final Process process;

	private final PrintStream out;

	private final BufferedReader in;

	JavaProcess(String name, List<String> options, Class<?> main, String... arguments) throws IOException {
		this.name = name;
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(options);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(List.of(arguments));
		this.process = new ProcessBuilder(command)
			.redirectError(Files.createDirectories(LOGS).resolve(name + ".log").toFile())
			.start();
		this.out = new PrintStream(this.process.getOutputStream(), true, StandardCharsets.UTF_8);
		this.in = this.process.inputReader(StandardCharsets.UTF_8);
	}

	String name() {
		return this.name;
	}

	String ask(String question) throws IOException {
		this.out.println(question);
		return answer();
	}

	String answer() throws IOException {
		String line = this.in.readLine();
		if (line == null || line.startsWith("failed")) {
			throw new IllegalStateException(this.name + ": " + line + ", see " + LOGS.resolve(this.name + ".log"));
		}
		return line;
	}

	long cpu() {
		return this.process.info().totalCpuDuration().orElseThrow().toNanos();
	}

	void awaitExit() throws InterruptedException {
		if (!this.process.waitFor(1, TimeUnit.MINUTES)) {
			throw new IllegalStateException(this.name + " did not end");
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}

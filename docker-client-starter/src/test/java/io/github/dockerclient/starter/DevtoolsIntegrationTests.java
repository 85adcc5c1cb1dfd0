package io.github.dockerclient.starter;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.test.ScriptedEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the clients of an application that Spring Boot's devtools restart are gone
 * after the restart.
 */
class DevtoolsIntegrationTests {

	private static final String STARTER = System.getProperty("starter.class-path", "");

	private static final List<String> ALL = List.of(System.getProperty("java.class.path").split(File.pathSeparator));

	@Test
	void noClientOutlivesTheRestart(@TempDir Path directory) throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start()) {
			Process application = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-Xmx256m", "-cp", classPath(directory), RestartedApplication.class.getName(),
					"--docker.host=" + engine.address(), "--docker.daemons.other.host=" + engine.address(),
					"--docker.events.enabled=true", "--spring.main.banner-mode=off", "--spring.main.keep-alive=true",
					"--spring.devtools.restart.poll-interval=200ms", "--spring.devtools.restart.quiet-period=100ms")
				.redirectErrorStream(true)
				.start();
			List<String> output = new ArrayList<>();
			try (BufferedReader lines = application.inputReader()) {
				for (String line = lines.readLine(); line != null; line = lines.readLine()) {
					output.add(line);
					if (line.startsWith("started")) {
						change(directory, output.size());
					}
				}
			}
			assertThat(application.waitFor()).as(String.join("\n", output)).isZero();
			assertThat(output).filteredOn((line) -> line.equals("started with RestartClassLoader")).hasSize(2);
			assertThat(output).contains("clients: 8", "alive: 0");
		}
	}

	private static String classPath(Path directory) {
		Stream<String> devtools = ALL.stream().filter((jar) -> jar.contains("spring-boot-devtools"));
		return String.join(File.pathSeparator,
				Stream.concat(Stream.of(directory.toString(), ALL.get(0), STARTER), devtools).toList());
	}

	private static void change(Path directory, int content) throws IOException {
		Files.writeString(directory.resolve("changed.properties"), "content=" + content);
	}

}

package io.github.dockerclient.build.buildkit;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for file names that the JVM's character set cannot represent.
 */
@DisabledOnOs(OS.WINDOWS)
class NamesInOtherCharacterSetsTests {

	@TempDir
	Path directory;

	@Test
	void namesStayAsTheyAre() throws Exception {
		run(Map.of(), "sh", "-c",
				"mkdir from unpacked && cd from && echo 1 >$(printf 'g\\303\\274.txt') && "
						+ "echo 2 >$(printf 'g\\303\\266.txt') && ln -s $(printf 'g\\303\\274.txt') link && "
						+ "ln $(printf 'g\\303\\274.txt') hard && mkdir $(printf 'd\\303\\244') latin && "
						+ "echo 3 >$(printf 'd\\303\\244/\\360\\237\\220\\263') && echo 4 >$(printf 'latin/\\374') && "
						+ "echo 5 >$(printf 'latin/\\366') && ln -s $(printf '\\366') latin/link && cd .. && "
						+ "tar -cf archive.tar -C from .");
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		String output = run(Map.of("LC_ALL", "POSIX"), java.toString(), "-Xmx64m", "-XX:TieredStopAtLevel=1", "-cp",
				classPath(), NamesProgram.class.getName(), this.directory.toString());
		assertThat(output).startsWith("ANSI_X3.4-1968")
			.contains("The name of the file 'latin/?' is not UTF-8", "rename it");
		run(Map.of(), "sh", "-c", "mkdir repacked && tar -xf packed.tar -C repacked");
		run(Map.of(), "diff", "-r", "--no-dereference", "from", "repacked");
		run(Map.of(), "diff", "-r", "--no-dereference", "from", "unpacked");
	}

	private static String classPath() {
		return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
	}

	private String run(Map<String, String> environment, String... command) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.directory.toFile());
		builder.environment().putAll(environment);
		File output = this.directory.resolve("output").toFile();
		Process process = builder.redirectErrorStream(true).redirectOutput(output).start();
		int exitCode = process.waitFor();
		String text = Files.readString(output.toPath(), StandardCharsets.ISO_8859_1);
		assertThat(exitCode).as(text).isZero();
		return text;
	}

}

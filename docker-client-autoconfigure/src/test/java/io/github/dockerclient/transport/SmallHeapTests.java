package io.github.dockerclient.transport;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for responses that do not fit into the memory.
 */
class SmallHeapTests {

	@TempDir
	Path directory;

	@Test
	void callsWhoseAnswerDoesNotFitFailAndTheNextSucceed() throws Exception {
		File output = this.directory.resolve("output").toFile();
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx40m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
				System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
				SmallHeapProgram.class.getName())
			.redirectErrorStream(true)
			.redirectOutput(output)
			.start();
		try {
			boolean ended = process.waitFor(90, TimeUnit.SECONDS);
			String text = Files.readString(output.toPath());
			assertThat(ended).as(text).isTrue();
			assertThat(text.lines().filter((line) -> line.startsWith("JvmErrorException: The JVM failed")).count())
				.as(text)
				.isEqualTo(3);
			assertThat(text.lines().filter("[]"::equals).count()).as(text).isEqualTo(3);
		}
		finally {
			process.destroyForcibly();
		}
	}

}

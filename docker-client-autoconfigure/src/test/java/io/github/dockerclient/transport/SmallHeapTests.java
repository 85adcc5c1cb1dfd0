package io.github.dockerclient.transport;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.engines.Programs;
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
		String text = Programs.run(this.directory, Map.of(),
				Programs.java(SmallHeapProgram.class, List.of("-Xmx40m", "-XX:+UseSerialGC")));
		assertThat(text.lines().filter((line) -> line.startsWith("JvmErrorException: The JVM failed")).count()).as(text)
			.isEqualTo(3);
		assertThat(text.lines().filter("[]"::equals).count()).as(text).isEqualTo(3);
	}

}

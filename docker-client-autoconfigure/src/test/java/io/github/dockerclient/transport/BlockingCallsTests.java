package io.github.dockerclient.transport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.engines.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for programs that make nothing but blocking calls.
 */
@DisabledOnOs(OS.WINDOWS)
class BlockingCallsTests {

	@TempDir
	Path directory;

	// To load and start Netty takes about a third of the time until the first answer.
	@Test
	void doNotStartNetty() throws Exception {
		Path classes = this.directory.resolve("classes");
		Programs.run(this.directory, Map.of(),
				Programs.java(BlockingCallsProgram.class, List.of("-Xlog:class+load:file=" + classes)));
		assertThat(Files.readAllLines(classes))
			.anyMatch((line) -> line.contains(" " + BlockingConnection.class.getName() + " "))
			.noneMatch((line) -> line.contains(" io.netty.channel.nio."));
	}

}

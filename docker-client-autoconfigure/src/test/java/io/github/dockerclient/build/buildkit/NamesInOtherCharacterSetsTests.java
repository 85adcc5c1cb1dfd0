package io.github.dockerclient.build.buildkit;

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
 * Tests for file names that the JVM's character set cannot represent.
 */
@DisabledOnOs(OS.WINDOWS)
class NamesInOtherCharacterSetsTests {

	@TempDir
	Path directory;

	@Test
	void namesStayAsTheyAre() throws Exception {
		run("sh", "-c",
				"mkdir from unpacked && cd from && echo 1 >$(printf 'g\\303\\274.txt') && "
						+ "echo 2 >$(printf 'g\\303\\266.txt') && ln -s $(printf 'g\\303\\274.txt') link && "
						+ "ln $(printf 'g\\303\\274.txt') hard && mkdir $(printf 'd\\303\\244') latin && "
						+ "echo 3 >$(printf 'd\\303\\244/\\360\\237\\220\\263') && echo 4 >$(printf 'latin/\\374') && "
						+ "echo 5 >$(printf 'latin/\\366') && ln -s $(printf '\\366') latin/link && cd .. && "
						+ "tar -cf archive.tar -C from .");
		String output = Programs.run(this.directory, Map.of("LC_ALL", "POSIX"),
				Programs.java(NamesProgram.class, List.of("-Xmx64m"), this.directory.toString()));
		assertThat(output).startsWith("ANSI_X3.4-1968")
			.contains("The name of the file 'latin/?' is not UTF-8", "rename it");
		run("sh", "-c", "mkdir repacked && tar -xf packed.tar -C repacked");
		run("diff", "-r", "--no-dereference", "from", "repacked");
		run("diff", "-r", "--no-dereference", "from", "unpacked");
	}

	private void run(String... command) throws Exception {
		Programs.run(this.directory, Map.of(), command);
	}

}

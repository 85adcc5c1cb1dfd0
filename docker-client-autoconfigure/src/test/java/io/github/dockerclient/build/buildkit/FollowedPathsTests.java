package io.github.dockerclient.build.buildkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FollowedPaths}.
 */
class FollowedPathsTests {

	@TempDir
	Path directory;

	@Test
	void followsLinksOnTheWayAndAtTheEnd() throws Exception {
		Files.createDirectories(this.directory.resolve("real/deep"));
		Files.createSymbolicLink(this.directory.resolve("a"), Path.of("real"));
		Files.createSymbolicLink(this.directory.resolve("real/link"), Path.of("/real/deep"));
		Files.createSymbolicLink(this.directory.resolve("round"), Path.of("round"));
		assertThat(FollowedPaths.of(this.directory, List.of("a/link/file"))).containsExactly("a", "real/deep/file",
				"real/link");
		assertThat(FollowedPaths.of(this.directory, List.of("round/x", "none/*"))).containsExactly("none/*", "round");
		assertThat(FollowedPaths.of(this.directory, List.of("a/link/../../.."))).isNull();
	}

	@Test
	void longChainsOfLinksAreFollowed() throws Exception {
		int length = 10_000;
		for (int i = 0; i < length; i++) {
			Files.createSymbolicLink(this.directory.resolve("l" + i), Path.of("l" + (i + 1)));
		}
		assertThat(FollowedPaths.of(this.directory, List.of("l0"))).hasSize(length + 1);
	}

}

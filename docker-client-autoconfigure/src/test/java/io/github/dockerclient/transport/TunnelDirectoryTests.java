package io.github.dockerclient.transport;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TunnelDirectory}.
 */
class TunnelDirectoryTests {

	@Test
	void directoriesOfApplicationsThatWereKilledAreDeleted() throws IOException {
		Path killed = Files.createTempDirectory("docker-tun");
		Files.createFile(killed.resolve("lock"));
		Files.createFile(killed.resolve("messages"));
		Path killedEarly = Files.createTempDirectory("docker-tun");
		Files.setLastModifiedTime(killedEarly, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
		Path beingCreated = Files.createTempDirectory("docker-tun");
		TunnelDirectory alive = TunnelDirectory.create();
		TunnelDirectory directory = TunnelDirectory.create();
		try {
			assertThat(killed).doesNotExist();
			assertThat(killedEarly).doesNotExist();
			assertThat(beingCreated).exists();
			assertThat(alive.exists()).isTrue();
		}
		finally {
			alive.delete();
			directory.delete();
			Files.delete(beingCreated);
		}
		assertThat(alive.exists()).isFalse();
		assertThat(directory.exists()).isFalse();
	}

	@Test
	void directoryOfAnotherClassLoaderIsKept() throws Exception {
		Path other = Files.createTempDirectory("docker-tun");
		try (FileChannel lock = FileChannel.open(other.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE)) {
			lock.lock();
			TunnelDirectory.create().delete();
			assertThat(other).exists();
		}
		TunnelDirectory.create().delete();
		assertThat(other).doesNotExist();
	}

}

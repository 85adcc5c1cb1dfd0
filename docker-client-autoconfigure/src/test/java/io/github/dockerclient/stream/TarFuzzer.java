package io.github.dockerclient.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.github.dockerclient.error.DockerException;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DefaultDataBufferFactory;

/**
 * Reads an archive to its end.
 */
public final class TarFuzzer {

	private static final Path FILE = file();

	private TarFuzzer() {
	}

	private static Path file() {
		try {
			Path file = Files.createTempFile("fuzz", null);
			file.toFile().deleteOnExit();
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Read the bytes as a tar archive.
	 * @param data the bytes
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		try {
			BlockingTarInput.read(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(data)), (tar) -> {
				for (TarEntry entry = tar.next(); entry != null; entry = tar.next()) {
					try (SeekableByteChannel file = Files.newByteChannel(FILE, StandardOpenOption.WRITE,
							StandardOpenOption.TRUNCATE_EXISTING)) {
						tar.copyTo(file, entry);
					}
				}
				return true;
			}).block();
		}
		catch (DockerException | UncheckedIOException ex) {
			// Invalid archives are rejected.
		}
	}

}

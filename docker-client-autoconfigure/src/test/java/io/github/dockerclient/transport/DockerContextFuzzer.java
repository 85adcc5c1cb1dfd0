package io.github.dockerclient.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the file of a Docker context, and the file that selects one.
 */
public final class DockerContextFuzzer {

	/** The digest of the context's name. */
	private static final String ID = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";

	private static final Path CONFIG = directory();

	private DockerContextFuzzer() {
	}

	private static Path directory() {
		try {
			Path config = Files.createTempDirectory("fuzz");
			Files.createDirectories(config.resolve("contexts/meta/" + ID));
			return config;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Read the bytes as the files of contexts.
	 * @param data the bytes
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		try {
			Files.write(CONFIG.resolve("contexts/meta/" + ID + "/meta.json"), data);
			Files.write(CONFIG.resolve("config.json"), data);
			accepts(() -> DockerContext.read(CONFIG, "x"));
			accepts(() -> DockerContext.read(CONFIG, "y"));
			accepts(() -> DockerContext.current(CONFIG));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void accepts(Runnable reading) {
		try {
			reading.run();
		}
		catch (InvalidDockerContextException | InvalidDockerAddressException ex) {
			// Invalid contexts are rejected.
		}
	}

}

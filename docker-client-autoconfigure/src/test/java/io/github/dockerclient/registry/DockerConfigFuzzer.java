package io.github.dockerclient.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.dockerclient.error.RegistryCredentialsException;

import org.springframework.util.StringUtils;

/**
 * Reads a {@code config.json} and looks for the credentials in it.
 */
public final class DockerConfigFuzzer {

	private static final Path DIRECTORY = directory();

	private DockerConfigFuzzer() {
	}

	private static Path directory() {
		try {
			Path directory = Files.createTempDirectory("fuzz");
			directory.toFile().deleteOnExit();
			return directory;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Read the bytes as a configuration file.
	 * @param data the bytes
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		try {
			Path file = DIRECTORY.resolve("config.json");
			file.toFile().deleteOnExit();
			Files.write(file, data);
			DockerConfigFile config = DockerConfigFile.read(DIRECTORY);
			// The names of images have no user.
			config.auths()
				.keySet()
				.stream()
				.map(RegistryCredentials::normalize)
				.filter((registry) -> StringUtils.hasText(registry) && registry.indexOf('@') < 0)
				.forEach(config::credentials);
		}
		catch (RegistryCredentialsException ex) {
			// Invalid configurations are rejected.
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
